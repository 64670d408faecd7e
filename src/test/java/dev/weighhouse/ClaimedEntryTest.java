package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.Faults;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Two entries of the same amounts, and one of them lost its key at the ledger. */
class ClaimedEntryTest extends AtLarkfield {

    @Test
    void noEntryStandsAsWhatAnotherOneAlreadyIs() {
        var first = approved();
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
        var taken = Objects.requireNonNull(desk.journal(first).ledgerId());
        var second = desk.write(inOtherWords(first)).id();
        desk.sendForApproval(second);
        approve(second);
        sample.ledger().faults().nextPosting(Faults.Posting.CUT_KEY);
        assertThat(states(push())).containsExactly(CrossingState.NEEDS_PERSON);

        assertThatThrownBy(() -> desk.standsAs(second, taken, "looks like it"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("%s stands as entry %s of QuickBooks already".formatted(first, taken));

        assertThat(desk.journal(second).state()).isEqualTo(JournalState.NEEDS_PERSON);
        var own = sample.ledger().ids().getLast();
        assertThat(desk.standsAs(second, own, "the other one").ledgerId()).isEqualTo(own);
    }
}
