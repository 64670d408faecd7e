package dev.weighhouse.connect;

import dev.weighhouse.crossing.Progress;

/** Waits in a way that a cancel ends. */
final class Patience {

    private Patience() {}

    /** A wait that an interrupt ends. */
    @FunctionalInterface
    interface Wait<T> {
        T run() throws InterruptedException;
    }

    /** @throws InterruptedException also when the work is cancelled while it waits */
    static <T> T waiting(Progress progress, Wait<T> wait) throws InterruptedException {
        var thread = Thread.currentThread();
        try (var _ = progress.onCancel(thread::interrupt)) {
            return wait.run();
        } finally {
            if (progress.cancelled()) {
                // The interrupt was meant for this wait and must not reach the next one.
                Thread.interrupted();
            }
        }
    }
}
