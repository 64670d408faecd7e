package dev.weighhouse.bench;

import dev.weighhouse.ui.common.OnScreen;

/** Asks the JavaFX thread for an answer over and over, as an impatient person would, and keeps the longest it took. */
final class Held implements AutoCloseable {
    private final Thread asking = new Thread(this::ask, "asking the screen");
    private volatile boolean ended;
    private volatile long longest;

    private Held() {}

    static Held watch() {
        var held = new Held();
        held.asking.start();
        return held;
    }

    private void ask() {
        while (!ended) {
            var start = System.nanoTime();
            OnScreen.run(() -> {});
            longest = Math.max(longest, System.nanoTime() - start);
        }
    }

    /** In nanoseconds, until now. */
    long longest() {
        return longest;
    }

    @Override
    public void close() {
        ended = true;
        try {
            asking.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
