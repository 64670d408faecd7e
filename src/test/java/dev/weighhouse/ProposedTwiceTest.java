package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.sandbox.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A difference is adjusted once, however its adjustment came to stand in the ledger. */
class ProposedTwiceTest extends AtLarkfield {

    @Test
    void whatTheResolverFoundIsInTheNextReview() {
        approved();
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        push();
        time.passes(Duration.ofMinutes(5));

        assertThat(states(desk.resolve(Progress.NONE))).containsExactly(CrossingState.CONFIRMED);

        assertThat(now().difference().orElseThrow().isZero()).isTrue();
        assertThatThrownBy(() -> desk.propose(now())).hasMessageContaining("does not differ");
        assertThatThrownBy(() -> desk.propose(variance)).hasMessageContaining("pulled or mapped again since");
    }

    @Test
    void whatAPersonSaysStandsIsInTheNextReview() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.CUT_KEY);
        assertThat(states(push())).containsExactly(CrossingState.NEEDS_PERSON);

        desk.standsAs(id, sample.ledger().ids().getLast(), "I see it there");

        assertThat(desk.journal(id).state()).isEqualTo(JournalState.POSTED);
        assertThat(now().difference().orElseThrow().isZero()).isTrue();
    }

    @Test
    void nothingIsProposedWhileAnotherEntryIsOnItsWayThere() {
        var first = byHand();
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        push();

        assertThatThrownBy(() -> desk.propose(now())).hasMessageContaining("before %s was seen".formatted(first));
    }

    /** A person wrote the very entry that the difference asks for. */
    private JournalId byHand() {
        var difference = variance.difference().orElseThrow();
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        var lines = new ArrayList<Draft.Line>();
        lines.add(new Draft.Line(account, difference, "", null, Map.of()));
        lines.add(new Draft.Line(other().id(), difference.negated(), "", null, Map.of()));
        var id = desk.write(new Draft(OCTOBER.to(), "By hand", null, lines, null))
                .id();
        desk.sendForApproval(id);
        approve(id);
        return id;
    }

    private Variance now() {
        return workspace.monthEnd().review(OCTOBER).variances().stream()
                .filter(now ->
                        now.label().equals(variance.label()) && now.currency().equals(variance.currency()))
                .findFirst()
                .orElseThrow();
    }
}
