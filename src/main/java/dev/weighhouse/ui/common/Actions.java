package dev.weighhouse.ui.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/**
 * All actions that can be reached now, by the part of the window they belong to. The keys of a window come from here, and
 * so does the sheet that lists them.
 */
public final class Actions {
    private final Map<String, List<Action>> groups = new LinkedHashMap<>();
    private final List<Scene> scenes = new ArrayList<>();

    /**
     * Adds the actions of one part of the window. Two actions on the same keys are a fault of the program.
     *
     * @param group the title over them in the sheet of shortcuts
     */
    public void add(String group, List<Action> actions) {
        for (var action : actions) {
            action.keys().forEach(this::refuseTaken);
        }
        groups.put(group, List.copyOf(actions));
        scenes.forEach(scene -> bind(scene, actions));
    }

    private void refuseTaken(KeyCombination keys) {
        groups.values().stream()
                .flatMap(List::stream)
                .filter(other -> other.keys().contains(keys))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException("%s is taken by %s".formatted(keys, other.key()));
                });
    }

    public void remove(String group) {
        var actions = groups.remove(group);
        if (actions != null) {
            for (var scene : scenes) {
                actions.forEach(action ->
                        action.keys().forEach(keys -> scene.getAccelerators().remove(keys)));
            }
        }
    }

    /** From now on the keys work in this scene. */
    public void install(Scene scene) {
        scenes.add(scene);
        groups.values().forEach(actions -> bind(scene, actions));
    }

    private static void bind(Scene scene, List<Action> actions) {
        for (var action : actions) {
            action.keys().forEach(keys -> scene.getAccelerators().put(keys, action::run));
        }
    }

    /** The actions of every part, in the order they were added. */
    public Map<String, List<Action>> groups() {
        return Collections.unmodifiableMap(groups);
    }
}
