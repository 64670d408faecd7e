package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Work;
import java.util.ArrayDeque;
import java.util.Queue;

/** A desk on which every job ends at once, until it is held: then the jobs wait until they are let go. */
final class HeldDesk {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    Work work() {
        return new Work(this::run, Runnable::run, Runnable::run);
    }

    private void run(Runnable job) {
        if (held) {
            waiting.add(job);
        } else {
            job.run();
        }
    }

    void hold() {
        held = true;
    }

    /** Runs what has waited, in its order. */
    void letGo() {
        held = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
