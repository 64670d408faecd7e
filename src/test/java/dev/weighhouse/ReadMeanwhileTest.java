package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.Faults;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ledger was read while an entry of ours was on its way: that it is in the balance by then is no news to anybody. */
class ReadMeanwhileTest extends AtLarkfield {

    @Test
    void whatWasApprovedBeforeIsSentOnceTheBalancesWereReadAgain() {
        var first = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        assertThat(states(push())).containsExactly(CrossingState.IN_DOUBT);
        var second = alike(first);

        time.passes(sample.ledger().faults().lateness());
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        time.passes(Duration.ofMinutes(1));
        var report = push();

        assertThat(report.stopped()).isNull();
        assertThat(states(report)).containsExactly(CrossingState.CONFIRMED, CrossingState.CONFIRMED);
        assertThat(desk.journal(second).state()).isEqualTo(JournalState.POSTED);
        assertThat(posted()).containsExactlyInAnyOrder(brief(first), brief(second));
    }

    @Test
    void whatMovedMeanwhileStillHoldsItUp() {
        var first = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        push();
        var second = alike(first);
        move();

        time.passes(sample.ledger().faults().lateness());
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        time.passes(Duration.ofMinutes(1));
        push();

        assertThat(desk.journal(first).state()).isEqualTo(JournalState.POSTED);
        assertThat(desk.journal(second).state()).isEqualTo(JournalState.OUT_OF_DATE);
        assertThat(posted()).containsExactly(brief(first));
    }

    private JournalId alike(JournalId first) {
        var second = desk.write(inOtherWords(first)).id();
        desk.sendForApproval(second);
        approve(second);
        return second;
    }
}
