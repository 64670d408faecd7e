package dev.weighhouse.ui.common;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job that is being described and then started once. Its ends are called on the JavaFX thread; exactly one of them,
 * or none if a later job superseded it.
 */
public final class Order<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Order.class);

    private final Work work;
    private final Executor lane;
    private final String name;
    private final Work.Body<T> body;
    private @Nullable Latest latest;
    private boolean shown;
    private boolean keeps;
    private boolean toItsEnd;
    private Consumer<T> then = _ -> {};
    private Consumer<Failure> otherwise =
            failure -> LOG.warn("{} failed and nobody was told: {}", this.name(), failure.words());

    Order(Work work, Executor lane, String name, Work.Body<T> body) {
        this.work = work;
        this.lane = lane;
        this.name = name;
        this.body = body;
    }

    private String name() {
        return name;
    }

    /** Starting it cancels the job that this holder started before, whose result is dropped; it is not even begun any more. */
    public Order<T> latestOf(Latest holder) {
        this.latest = holder;
        return this;
    }

    /** Lists it in the status bar, with progress and cancel. */
    public Order<T> shown() {
        this.shown = true;
        return this;
    }

    /** It writes: asked for once, it is begun whether or not anybody still waits for its result. */
    public Order<T> keeps() {
        this.keeps = true;
        return this;
    }

    /** The workspace is not closed under it, see {@link Underway}. */
    public Order<T> toItsEnd() {
        this.toItsEnd = true;
        return this;
    }

    public Order<T> then(Consumer<T> end) {
        this.then = end;
        return this;
    }

    public Order<T> otherwise(Consumer<Failure> end) {
        this.otherwise = end;
        return this;
    }

    public Job start() {
        var job = new Job(name, work.screen());
        var holder = latest;
        if (holder != null) {
            holder.now(job);
        }
        if (shown) {
            work.show(job);
        }
        if (toItsEnd) {
            work.underway().begun(job);
        }
        lane.execute(() -> run(job));
        return job;
    }

    private void run(Job job) {
        if (!keeps && job.progress().cancelled()) {
            fail(job, stopped());
            return;
        }
        try {
            var result = body.run(job.progress());
            work.screen().execute(() -> end(job, () -> then.accept(result)));
        } catch (FailureException e) {
            fail(job, e.failure());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(job, stopped());
        } catch (Exception e) {
            var code = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("{} ended unexpectedly, code {}", name, code, e);
            fail(job, new Failure.Unexpected(Words.text("work.unexpected", name), code));
        } catch (Error e) {
            // Whoever waits for its end, as the window that is to close, would wait for ever.
            var code = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("{} broke off, code {}", name, code, e);
            fail(job, new Failure.Unexpected(Words.text("work.unexpected", name), code));
            throw e;
        }
    }

    private Failure stopped() {
        return new Failure.Cancelled(Words.text("work.stopped", name));
    }

    private void fail(Job job, Failure failure) {
        work.screen().execute(() -> end(job, () -> otherwise.accept(failure)));
    }

    private void end(Job job, Runnable callback) {
        job.ended();
        work.ended(job);
        try {
            if (latest == null || latest.isStill(job)) {
                callback.run();
            }
        } finally {
            work.underway().ended(job);
        }
    }
}
