package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A pull that has been started and not yet run. */
class PullCancelTest {
    private final Queue<Runnable> away = new ArrayDeque<>();
    private final Bench fakes = new Bench();
    private final Workbench bench = new Workbench(
            fakes.workspaces, new Work(Runnable::run, away::add, Runnable::run), fakes.settings, Bench.CLOCK);
    private final Pulling pulling = new Pulling(bench);

    @Test
    void runsOnePullAtATime() {
        bench.openSample();
        pulling.pullAll();
        pulling.pullAll();
        assertThat(away).hasSize(1);
        assertThat(bench.work().running()).hasSize(1);

        away.remove().run();
        assertThat(pulling.runningProperty().get()).isNull();
        assertThat(bench.work().running()).isEmpty();
    }

    @Test
    void dropsThePullOfAWorkspaceThatWasClosedMeanwhile() {
        bench.openSample();
        pulling.pullAll();
        bench.close();
        away.remove().run();

        assertThat(bench.current()).isEmpty();
        assertThat(pulling.runningProperty().get()).isNull();
        assertThat(pulling.notes()).isEmpty();
    }
}
