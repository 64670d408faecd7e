package dev.weighhouse.ui.journals;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with entries, one thing after the other in the order it was done. Some of it waits for the ledger, beside the one
 * thread that reads the file, and what is done after it must not overtake it.
 */
final class InTurn {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Work work;
    private final Consumer<@Nullable Failure> tell;
    private final Runnable reload;
    private int workspace;

    /** What a deed does that may wait for the ledger. */
    @FunctionalInterface
    interface AwayWork<T> {
        T with(JournalDesk desk, Progress progress);
    }

    /**
     * For one screen.
     *
     * @param tell shows why something was refused; null takes the former words away
     * @param reload reads everything again; done after each deed
     */
    InTurn(Work work, Consumer<@Nullable Failure> tell, Runnable reload) {
        this.work = work;
        this.tell = tell;
        this.reload = reload;
    }

    /** Another workspace is open: what waits is of the one before and is not begun, and what runs has nobody to tell. */
    void forget() {
        workspace++;
        waiting.clear();
        busy.set(false);
    }

    /** Whether something is being done. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Writes to the workspace and asks nobody. */
    <T> void onDesk(String name, Loaded now, Function<JournalDesk, T> deed, Consumer<T> then) {
        start(now, work.<T>desk(name, _ -> deed.apply(now.desk())).toItsEnd(), then);
    }

    /** Does what may wait for the ledger. */
    <T> void away(String name, Loaded now, AwayWork<T> deed, Consumer<T> then) {
        start(
                now,
                work.<T>away(name, progress -> deed.with(now.desk(), progress))
                        .shown()
                        .toItsEnd(),
                then);
    }

    private <T> void start(Loaded now, Order<T> order, Consumer<T> then) {
        if (now.readOnly()) {
            tell.accept(new Failure.BadInput(Words.text("journals.read-only"), Words.text("journals.read-only.next")));
            return;
        }
        tell.accept(null);
        var of = workspace;
        waiting.add(() -> order.then(result -> end(of, () -> then.accept(result)))
                .otherwise(why -> end(of, () -> tell.accept(why)))
                .start());
        if (!busy.get()) {
            next();
        }
    }

    private void end(int of, Runnable told) {
        if (of != workspace) {
            return;
        }
        try {
            told.run();
        } finally {
            next();
            reload.run();
        }
    }

    private void next() {
        var first = waiting.poll();
        busy.set(first != null);
        if (first != null) {
            first.run();
        }
    }
}
