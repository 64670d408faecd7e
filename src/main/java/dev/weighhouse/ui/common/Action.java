package dev.weighhouse.ui.common;

import java.util.Optional;
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
    private final @Nullable KeyCombination shortcut;
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper(true);

    private Action(String key, @Nullable Icons icon, @Nullable String shortcut, Runnable work) {
        this.key = key;
        this.icon = icon;
        this.shortcut = shortcut == null ? null : KeyCombination.valueOf(shortcut);
        this.work = work;
        enabled.bind(Bindings.createBooleanBinding(() -> obstacle.get().isEmpty(), obstacle));
    }

    /**
     * An action with words and nothing else.
     *
     * @param key the words {@code key.name} and {@code key.help}
     */
    public static Action of(String key, Runnable work) {
        return new Action(key, null, null, work);
    }

    public Action with(Icons shown) {
        return new Action(key, shown, shortcut == null ? null : shortcut.getName(), work);
    }

    /**
     * The same on keys.
     *
     * @param keys such as {@code Shortcut+L}, {@code F5} or {@code Alt+Left}
     */
    public Action on(String keys) {
        return new Action(key, icon, keys, work);
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
        return Optional.ofNullable(shortcut);
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
