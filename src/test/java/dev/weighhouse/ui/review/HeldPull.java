package dev.weighhouse.ui.review;

import dev.weighhouse.crossing.Progress;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.Work;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pull that stands still in the middle until it is let go, so that a test can look at the screen meanwhile. */
final class HeldPull implements AutoCloseable {
    private final Queue<Runnable> forTheScreen = new ConcurrentLinkedQueue<>();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread owner = Thread.currentThread();
    private volatile boolean holding;
    private volatile boolean cancelled;

    /** Holds the pulls of this month-end from when {@link #hold} is called. To be made on the JavaFX thread. */
    HeldPull(FakeMonthEnd monthEnd) {
        monthEnd.whilePulling = this::stand;
    }

    /** Runs everything at once, except the pull and what comes back from it. */
    Work work() {
        return new Work(Runnable::run, this::away, task -> {
            if (Thread.currentThread().equals(owner)) {
                task.run();
            } else {
                forTheScreen.add(task);
            }
        });
    }

    private void away(Runnable task) {
        if (holding) {
            Thread.ofVirtual().start(() -> {
                task.run();
                ended.countDown();
            });
        } else {
            task.run();
        }
    }

    private void stand(Progress progress) {
        progress.step("Reading Xero balances, 31 Oct 2026", 3, 8);
        reached.countDown();
        await(goOn);
        cancelled = progress.cancelled();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the pull does not go on");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts the pull and comes back when it stands still and has told how far it is. */
    void hold(Runnable pull) {
        holding = true;
        pull.run();
        holding = false;
        await(reached);
        drain();
    }

    /** Lets the pull go on to its end. */
    void letGo() {
        goOn.countDown();
        await(ended);
        drain();
    }

    private void drain() {
        for (var task = forTheScreen.poll(); task != null; task = forTheScreen.poll()) {
            task.run();
        }
    }

    /** Whether the pull was asked to stop. */
    boolean cancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        goOn.countDown();
    }
}
