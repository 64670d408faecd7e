package dev.weighhouse.ui.common;

import dev.weighhouse.crossing.Cancellation;
import dev.weighhouse.crossing.Progress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A job that was started: what it is doing, how far it is, and how to stop it. */
public final class Job {
    /** Progress of a job of which nobody knows how much there is. */
    public static final double UNKNOWN = -1;

    private final String name;
    private final ReadOnlyStringWrapper doing;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final Reporter reporter;
    private final Cancellation cancellation = new Cancellation();

    private record Step(String doing, int done, int total) {}

    Job(String name, Executor screen) {
        this.name = name;
        this.doing = new ReadOnlyStringWrapper(name);
        this.reporter = new Reporter(screen);
    }

    public String name() {
        return name;
    }

    /** What it is doing now, in the person's words; its name until it says more. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** From 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether somebody cancelled it, and it has not ended yet. */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** Ends what it waits for and asks it to stop at its next step. What it has kept by then stands. */
    public void cancel() {
        stopping.set(running.get());
        cancellation.cancel();
    }

    Progress progress() {
        return reporter;
    }

    void ended() {
        running.set(false);
        stopping.set(false);
    }

    /** Many steps may come between two pulses of the screen: only the last of them is shown. */
    private final class Reporter implements Progress {
        private final Executor screen;
        private final AtomicReference<@Nullable Step> waiting = new AtomicReference<>();

        Reporter(Executor screen) {
            this.screen = screen;
        }

        @Override
        public void step(String what, int done, int total) {
            if (waiting.getAndSet(new Step(what, done, total)) == null) {
                screen.execute(this::show);
            }
        }

        @Override
        public boolean cancelled() {
            return cancellation.cancelled();
        }

        @Override
        public Waiting onCancel(Runnable end) {
            return cancellation.onCancel(end);
        }

        private void show() {
            var step = waiting.getAndSet(null);
            if (step != null && running.get()) {
                doing.set(step.doing());
                progress.set(step.total() <= 0 ? UNKNOWN : Math.clamp((double) step.done() / step.total(), 0, 1));
            }
        }
    }
}
