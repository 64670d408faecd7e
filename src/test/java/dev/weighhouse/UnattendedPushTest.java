package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.close.DueWork;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.StepRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run without a person sends, and what it looks for; it stands in the ledger's own books. */
class UnattendedPushTest extends AtLarkfield {
    private final List<Duration> waits = new ArrayList<>();

    @BeforeEach
    void nothingElseIsDue() {
        assertThat(run(false))
                .as("a person has just pulled, and it is no hour for history")
                .isEmpty();
    }

    private List<StepRun> run(boolean push) {
        var steps = new ArrayList<StepRun>();
        new DueWork(workspace, this::pass, push).run(Progress.NONE, steps::add);
        return steps;
    }

    /** The desk's clock that nobody can set is this computer's, so that the ledger's settle time passes only by it. */
    private boolean pass(Duration time, String what) {
        waits.add(time);
        return false;
    }

    private static List<String> names(List<StepRun> steps) {
        return steps.stream().map(step -> step.step().name()).toList();
    }

    @Test
    void sendsWhatIsApprovedOnlyWhereThatWasSaid() {
        var id = approved();

        assertThat(run(false)).isEmpty();
        assertThat(posted()).isEmpty();

        var steps = run(true);
        assertThat(names(steps)).containsExactly("push");
        assertThat(steps.getFirst().outcome()).isEqualTo(Outcome.DONE);
        assertThat(posted()).hasSize(1);
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.POSTED);
        assertThat(run(true)).as("once").isEmpty();
    }

    @Test
    void holdsWhatRestsOnGroundThatHasMovedAndSaysSo() {
        var id = approved();
        move();

        var steps = run(true);

        assertThat(names(steps)).containsExactly("push");
        assertThat(steps.getFirst().outcome()).isEqualTo(Outcome.LOOK);
        assertThat(Objects.requireNonNull(steps.getFirst().ended()).reason()).contains(id + ": ");
        assertThat(posted()).isEmpty();
        assertThat(run(true)).as("a person has to look first").isEmpty();
    }

    @Test
    void looksForWhatIsInDoubtWithoutBeingToldToAndNotAllTheTime() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        push();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.IN_DOUBT);

        var steps = run(false);
        assertThat(names(steps)).containsExactly("resolve");
        assertThat(steps.getFirst().outcome()).isEqualTo(Outcome.LOOK);
        assertThat(waits).as("it would wait to look again in the same process").hasSize(1);
        assertThat(run(false)).as("it was asked just now").isEmpty();

        time.passes(Duration.ofMinutes(10));
        assertThat(names(run(false))).containsExactly("resolve");
        assertThat(posted()).hasSize(1);
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.POSTED);
    }
}
