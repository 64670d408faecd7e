package dev.weighhouse.ui.mappings;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What a dialog has done on the desk, one piece after the other: what runs, and why the last failed. */
final class OneJob {
    private final Workbench bench;
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> busy = new ReadOnlyObjectWrapper<>();

    /** @param forget called where another workspace is opened, or this one closed */
    OneJob(Workbench bench, Runnable forget) {
        this.bench = bench;
        bench.openProperty().subscribe((before, now) -> {
            if (before != null && (now == null || !before.workspace().equals(now.workspace()))) {
                forget.run();
            }
        });
    }

    /** Why the last failed; null while all is well. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What runs; null while nothing does. */
    ReadOnlyObjectProperty<@Nullable Job> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    boolean isBusy() {
        return busy.get() != null;
    }

    <T> Order<T> order(String name, Work.Body<T> body) {
        return bench.work().desk(name, body);
    }

    <T> void start(Order<T> order, Consumer<T> end) {
        failure.set(null);
        var job = order.shown()
                .then(result -> {
                    busy.set(null);
                    end.accept(result);
                })
                .otherwise(why -> {
                    busy.set(null);
                    failure.set(why);
                })
                .start();
        if (job.runningProperty().get()) {
            busy.set(job);
        }
    }

    /** What runs is of no interest any more. */
    void leave() {
        busy.set(null);
    }

    /** Nothing runs and nothing failed. */
    void forget() {
        busy.set(null);
        failure.set(null);
    }
}
