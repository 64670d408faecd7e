package dev.weighhouse.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Sees that nothing a person has not saved is thrown away without a word, and nothing is cut that is underway, when the window or
 * the workspace is closed or another workspace is opened.
 */
public final class Leaving {
    private final List<Keeper> keepers = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Finishing> finishing = new ReadOnlyObjectWrapper<>();
    private final Underway underway;

    /**
     * Who may have something that is not saved.
     *
     * @param screen its key
     * @param unsaved what that is, as a sentence; empty while all is saved
     * @param save offers to save it, on its screen
     */
    public record Keeper(String screen, Supplier<Optional<String>> unsaved, Runnable save) {}

    /**
     * What a person is asked.
     *
     * @param what is not saved, in sentences
     * @param keeper who offers to save it
     * @param then goes on, and it is lost
     */
    public record Asked(String what, Keeper keeper, Runnable then) {}

    /**
     * What a person is asked while something is underway.
     *
     * @param what that is
     * @param then goes on once it has ended
     */
    public record Finishing(String what, Runnable then) {}

    /** @param underway what has to come to its end first */
    public Leaving(Underway underway) {
        this.underway = underway;
    }

    /** Adds one for as long as the window is there. */
    public void watch(Keeper keeper) {
        keepers.add(keeper);
    }

    /** The question that waits for an answer; null while none does. */
    public ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** The question whether to wait for what is underway; null while it is not asked. */
    public ReadOnlyObjectProperty<@Nullable Finishing> finishingProperty() {
        return finishing.getReadOnlyProperty();
    }

    /** Whether anything would be lost, or is underway. */
    public boolean asks() {
        return underway.any()
                || keepers.stream().anyMatch(keeper -> keeper.unsaved().get().isPresent());
    }

    /** Does it at once where nothing would be lost by it and nothing is underway; else asks first. */
    public void before(Runnable then) {
        var losing = keepers.stream()
                .filter(keeper -> keeper.unsaved().get().isPresent())
                .toList();
        if (losing.isEmpty()) {
            finished(then);
        } else {
            var what = losing.stream()
                    .flatMap(keeper -> keeper.unsaved().get().stream())
                    .toList();
            asked.set(new Asked(String.join(" ", what), losing.getFirst(), then));
        }
    }

    private void finished(Runnable then) {
        if (underway.any()) {
            finishing.set(new Finishing(underway.names(), then));
        } else {
            then.run();
        }
    }

    /** Nothing further is begun; goes on once what is in hand has ended. */
    public void finish() {
        var now = finishing.get();
        finishing.set(null);
        if (now != null) {
            underway.stop();
            underway.then(now.then());
        }
    }

    /** Everything stays as it is. */
    public void stay() {
        asked.set(null);
        finishing.set(null);
    }

    /** Goes on; what is not saved is lost. */
    public void throwAway() {
        var now = asked.get();
        asked.set(null);
        if (now != null) {
            finished(now.then());
        }
    }
}
