package dev.weighhouse.ui.common;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a screen has read of the open workspace for the month on display. While the screen is shown it is read again whenever the
 * workspace or the month changes; what was read stays until the new is there, unless it was of another month.
 */
public final class MonthReading<T> {
    private final Workbench bench;
    private final String words;
    private final BiFunction<Opening, Period, T> read;
    private final Then<T> then;
    private final Latest latest = new Latest();
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<@Nullable T> loaded = new ReadOnlyObjectWrapper<>();
    private @Nullable Failure failure;
    private @Nullable Period shown;

    /**
     * What the screen does about it, on the JavaFX thread.
     *
     * @param take gets what was just read, and calls {@link #show}
     * @param forget the workspace is gone or another one, and so is what was read
     * @param settle there is nothing read yet, or why it could not be read is another than before
     */
    public record Then<T>(Consumer<T> take, Runnable forget, Runnable settle) {}

    /**
     * Reads nothing before it is attached.
     *
     * @param words what a person calls the job
     * @param read runs beside the screen
     */
    public MonthReading(Workbench bench, String words, BiFunction<Opening, Period, T> read, Then<T> then) {
        this.bench = bench;
        this.words = words;
        this.read = read;
        this.then = then;
    }

    /** Starts to follow the workspace and the month, and reads what they hold now. */
    public void attach() {
        subscriptions.add(bench.periodProperty().subscribe((_, _) -> read()));
        subscriptions.add(bench.revisionProperty().subscribe((_, _) -> read()));
        subscriptions.add(bench.openProperty().subscribe((before, now) -> {
            if (before != null && (now == null || !before.workspace().equals(now.workspace()))) {
                forget();
            }
        }));
        read();
    }

    public void detach() {
        subscriptions.close();
    }

    /** What was last read; null before that. */
    public ReadOnlyObjectProperty<@Nullable T> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public @Nullable T get() {
        return loaded.get();
    }

    /** Why it could not be read the last time; empty while all is well. */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** From now on this is what was read. */
    public void show(T fresh) {
        loaded.set(fresh);
    }

    private void forget() {
        failure = null;
        loaded.set(null);
        then.forget().run();
    }

    /** Reads again. */
    public void read() {
        var opening = bench.current();
        if (opening.isEmpty()) {
            forget();
            return;
        }
        var period = bench.periodProperty().get();
        if (!period.equals(shown)) {
            shown = period;
            loaded.set(null);
            then.settle().run();
        }
        failure = null;
        bench.work()
                .desk(words, _ -> read.apply(opening.get(), period))
                .latestOf(latest)
                .then(then.take())
                .otherwise(why -> {
                    failure = why;
                    then.settle().run();
                })
                .start();
    }
}
