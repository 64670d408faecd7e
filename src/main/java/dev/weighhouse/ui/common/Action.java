package dev.weighhouse.ui.common;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person can do: its name, its help, its keys, and whether it can be done now. Buttons, menus, tooltips,
 * accessible texts and the sheet of shortcuts are all made from it (see {@link Controls}).
 */
public final class Action {
    private final String key;
    private final Runnable work;
    private final @Nullable Icons icon;
    private final List<KeyCombination> keys;
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper(true);

    private Action(String key, @Nullable Icons icon, List<KeyCombination> keys, Runnable work) {
        this.key = key;
        this.icon = icon;
        this.keys = keys;
        this.work = work;
        enabled.bind(Bindings.createBooleanBinding(() -> obstacle.get().isEmpty(), obstacle));
    }

    /**
     * An action with words and nothing else.
     *
     * @param key the words {@code key.name} and {@code key.help}
     */
    public static Action of(String key, Runnable work) {
        return new Action(key, null, List.of(), work);
    }

    public Action with(Icons shown) {
        return new Action(key, shown, keys, work);
    }

    /**
     * The same on keys.
     *
     * @param first such as {@code Shortcut+L}, {@code F5} or {@code Alt+Left}; the one that is shown
     * @param also other keys that do the same
     */
    public Action on(String first, String... also) {
        var all = Stream.concat(Stream.of(first), Arrays.stream(also))
                .map(KeyCombination::valueOf)
                .toList();
        return new Action(key, icon, all, work);
    }

    /** Only while there is no obstacle can it be done; the obstacle is a sentence for the person. */
    public Action unless(ObservableValue<String> why) {
        obstacle.bind(why);
        return this;
    }

    public String key() {
        return key;
    }

    public String name() {
        return Words.text(key + ".name");
    }

    public String help() {
        return Words.text(key + ".help");
    }

    public Optional<Icons> icon() {
        return Optional.ofNullable(icon);
    }

    public Optional<KeyCombination> shortcut() {
        return keys.stream().findFirst();
    }

    /** All keys that do it. */
    public List<KeyCombination> keys() {
        return keys;
    }

    public ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }

    /** Why it cannot be done now; empty when it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled.get()) {
            work.run();
        }
    }
}
