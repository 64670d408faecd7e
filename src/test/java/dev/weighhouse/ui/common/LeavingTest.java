package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavingTest {
    private final Queue<Runnable> away = new ArrayDeque<>();
    private final Work work = new Work(Runnable::run, away::add, Runnable::run);
    private final Leaving leaving = new Leaving(work.underway());
    private final List<String> done = new ArrayList<>();
    private @Nullable String pending;

    @TempDir
    Path folder;

    @BeforeEach
    void watch() {
        leaving.watch(keeper());
    }

    private Leaving.Keeper keeper() {
        return new Leaving.Keeper("mappings", () -> Optional.ofNullable(pending), () -> done.add("saving"));
    }

    private void leave() {
        leaving.before(() -> done.add("left"));
    }

    @Test
    void nothingIsAskedWhereAllIsSaved() {
        leave();

        assertThat(done).containsExactly("left");
        assertThat(leaving.askedProperty().get()).isNull();
    }

    @Test
    void whatIsNotSavedIsAskedAboutFirst() {
        pending = "2 changes are pending.";

        leave();

        assertThat(done).isEmpty();
        var asked = Objects.requireNonNull(leaving.askedProperty().get());
        assertThat(asked.what()).isEqualTo("2 changes are pending.");
        assertThat(asked.keeper().screen()).isEqualTo("mappings");
        leaving.throwAway();
        assertThat(done).containsExactly("left");
        assertThat(leaving.askedProperty().get()).isNull();
    }

    @Test
    void whoStaysLosesNothing() {
        pending = "2 changes are pending.";
        leave();

        leaving.stay();
        leaving.throwAway();

        assertThat(done).isEmpty();
        assertThat(leaving.askedProperty().get()).isNull();
    }

    @Test
    void whatIsUnderwayComesToItsEndBeforeThePersonLeaves() {
        var job = push();

        leave();

        assertThat(done).isEmpty();
        assertThat(Objects.requireNonNull(leaving.finishingProperty().get()).what())
                .isEqualTo("Pushing entries");
        leaving.finish();
        assertThat(job.stoppingProperty().get()).isTrue();
        assertThat(done).as("the entry in hand has not ended").isEmpty();
        away.remove().run();
        assertThat(done).containsExactly("pushed", "left");
    }

    @Test
    void whoStaysLetsThePushGoOn() {
        var job = push();
        leave();

        leaving.stay();

        assertThat(job.stoppingProperty().get()).isFalse();
        away.remove().run();
        assertThat(done).containsExactly("pushed");
    }

    @Test
    void whoThrowsAwayWhatIsTypedIsAskedAboutThePushToo() {
        push();
        pending = "2 changes are pending.";
        leave();

        leaving.throwAway();

        assertThat(done).isEmpty();
        assertThat(leaving.finishingProperty().get()).isNotNull();
    }

    /** The only way round the question is the end of the program. */
    @Test
    void theFileIsNotClosedUnderAPush() {
        var workspace = new FakeWorkspace(
                Path.of("/books/larkfield.weighhouse"), "Larkfield Coffee", Bench.GBP, new FakeMonthEnd());
        var bench = new Workbench(new FakeWorkspaces(workspace), work, Settings.in(folder), Bench.CLOCK);
        bench.openSample();
        push();

        bench.close();

        assertThat(workspace.closed).isFalse();
        away.remove().run();
        assertThat(workspace.closed).isTrue();
    }

    private Job push() {
        // As the push does: cancelled or not, it ends with a report of what it had in hand.
        return work.away("Pushing entries", _ -> "pushed")
                .keeps()
                .toItsEnd()
                .then(done::add)
                .start();
    }

    @Test
    void anotherWorkspaceIsOpenedOnlyAfterTheAnswer() {
        var bench = Bench.over(new FakeMonthEnd(), Settings.in(folder));
        bench.unsaved().watch(keeper());
        var open = bench.current().orElseThrow().workspace();
        pending = "2 changes are pending.";

        bench.openSample();
        assertThat(bench.current().orElseThrow().workspace()).isSameAs(open);
        bench.leave();
        assertThat(bench.current()).isPresent();
        bench.unsaved().throwAway();
        assertThat(bench.current()).isEmpty();
    }
}
