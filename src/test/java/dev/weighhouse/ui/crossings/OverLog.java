package dev.weighhouse.ui.crossings;

import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Work;
import java.util.ArrayDeque;
import java.util.Queue;

/** The crossings of the sample, opened and shown, without a toolkit. What the desk does waits for a test where it wants to. */
final class OverLog {
    final Logged log = Logged.larkfield();
    private final Queue<Runnable> desk = new ArrayDeque<>();

    /** Everything is done at once. */
    CrossingsModel model() {
        return over(new Bench());
    }

    /** What is to be done at the desk waits for {@link #runDesk}. */
    CrossingsModel modelThatWaits() {
        return over(benchThatWaits());
    }

    Bench benchThatWaits() {
        return new Bench(new Work(desk::add, desk::add, Runnable::run));
    }

    CrossingsModel over(Bench bench) {
        bench.workspaces.sample.crossings = log.archive;
        bench.bench.openSample();
        runDesk();
        var model = new CrossingsModel(bench.bench);
        model.attach();
        runDesk();
        return model;
    }

    void runDesk() {
        for (var next = desk.poll(); next != null; next = desk.poll()) {
            next.run();
        }
    }
}
