package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.close.DueWork;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Jobs that are taken in by a round: drafted and told, and nothing posted. */
class JobsByThemselvesTest extends AtTheCounter {

    private Optional<StepRun> round(boolean pushes) {
        var runs = new ArrayList<StepRun>();
        new DueWork(workspace, DueWork.Waiting.NEVER, pushes).run(Progress.NONE, runs::add);
        return runs.stream()
                .filter(run -> run.step().equals(StepId.exports(PLEO)))
                .findFirst();
    }

    private void hourly() {
        workspace.schedule().say(PLEO, new Cadence.Hourly(), null);
        time.passes(Duration.ofHours(1));
    }

    @Test
    void withoutACadenceNobodyTakesThemIn() {
        var job = export(purchases(1));

        assertThat(round(true)).isEmpty();
        assertThat(books.jobs().status(job)).isEqualTo("pending");
    }

    @Test
    void draftsAndTellsAndPostsNothing() {
        hourly();
        var job = export(purchases(2));

        var run = round(false).orElseThrow();

        assertThat(run.outcome()).isEqualTo(Outcome.LOOK);
        assertThat(Objects.requireNonNull(run.ended()).reason()).contains("2 items wait in Journals");
        assertThat(desk.journals()).hasSize(2).allMatch(journal -> journal.state() == JournalState.DRAFT);
        assertThat(fates(job)).containsOnly("in_progress");
        assertThat(posted()).isZero();
    }

    @Test
    void anOpenJobIsTakenInAgainBeforeItExpiresAndEndsWhenItWasPosted() {
        hourly();
        var job = export(purchases(2));
        round(false);
        for (int quarter = 0; quarter < 8; quarter++) {
            time.passes(Duration.ofMinutes(21));
            assertThat(round(false)).isPresent();
        }
        assertThat(books.jobs().status(job)).isEqualTo("in_progress");
        approveAll();
        time.passes(Duration.ofMinutes(21));

        var run = round(true).orElseThrow();

        assertThat(run.outcome()).as(String.valueOf(run.ended())).isEqualTo(Outcome.DONE);
        assertThat(books.jobs().status(job)).isEqualTo("completed");
        assertThat(posted()).isEqualTo(2);
        time.passes(Duration.ofMinutes(2));
        assertThat(round(true)).as("nothing is open any more").isEmpty();
    }

    @Test
    void aPlatformThatCannotBeAskedFailsTheStep() {
        hourly();
        export(List.of(purchase(100)));
        pleo.forbid("export-jobs:read");

        var run = round(false).orElseThrow();

        assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(Objects.requireNonNull(run.ended()).reason()).contains("export-jobs:read");
    }
}
