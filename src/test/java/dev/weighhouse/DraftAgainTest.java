package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A proposal that was not posted is drafted again from what the two sides say now. */
class DraftAgainTest extends AtLarkfield {

    @Test
    void takesTheAmountFromThePresentQuotes() {
        var id = rejected();
        var before = desk.journal(id);
        postBeside(1_000);

        var again = desk.draftAgain(id);

        assertThat(again.state()).isEqualTo(JournalState.DRAFT);
        assertThat(again.revision()).isEqualTo(2);
        assertThat(amount(again)).isEqualTo(amount(before).minus(gbp(1_000)));
        assertThat(again.draft().lines().getLast().amount())
                .isEqualTo(amount(again).negated());
        assertThat(again.draft().lines())
                .extracting(Draft.Line::account)
                .isEqualTo(
                        before.draft().lines().stream().map(Draft.Line::account).toList());
        assertThat(again.draft().narration()).isNotEqualTo(before.draft().narration());
        desk.sendForApproval(id);
        approve(id);
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
        assertThat(workspace.monthEnd().review(OCTOBER).variances())
                .filteredOn(now ->
                        now.label().equals(variance.label()) && now.currency().equals(variance.currency()))
                .singleElement()
                .satisfies(now ->
                        assertThat(now.difference().orElseThrow().isZero()).isTrue());
    }

    @Test
    void isRefusedWhereNothingIsLeftToAdjust() {
        var id = rejected();
        postBeside(amount(desk.journal(id)).minor());

        assertThatThrownBy(() -> desk.draftAgain(id)).hasMessageContaining("does not differ");
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.REJECTED);
    }

    @Test
    void isRefusedWhereTheAccountIsComparedNoLonger() {
        var id = turnedAwayAndMoved();

        assertThatThrownBy(() -> desk.draftAgain(id)).hasMessageContaining("No platform account is compared");
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        assertThat(desk.journal(id).revision()).isEqualTo(1);
    }

    @Test
    void linesThatWereDividedByHandAreNotGuessedAt() {
        var proposal = completed(desk.propose(variance));
        var lines = new ArrayList<>(proposal.draft().lines());
        var other = lines.removeLast();
        var most = Objects.requireNonNull(other.amount()).minus(gbp(1));
        lines.add(new Draft.Line(other.account(), most, "most", null, Map.of()));
        lines.add(new Draft.Line(other.account(), gbp(1), "the rest", null, Map.of()));
        desk.rewrite(proposal.id(), written(proposal.draft(), "Divided", lines));

        assertThat(desk.draftAgain(proposal.id()).draft().lines())
                .as("the same amount")
                .isEqualTo(lines);
        postBeside(1_000);

        assertThatThrownBy(() -> desk.draftAgain(proposal.id())).hasMessageContaining("divided by hand");
    }

    @Test
    void whatAPersonWroteIsTheSameDraftOnceMore() {
        var id = posting(777);
        desk.sendForApproval(id);
        approve(id);
        sample.ledger().faults().nextPosting(Faults.Posting.REFUSE_WITH_STATUS_200);
        push();
        var before = desk.journal(id);

        var again = desk.draftAgain(id);

        assertThat(again.draft()).isEqualTo(before.draft());
        assertThat(again.revision()).isEqualTo(2);
    }

    @Test
    void whatStandsIsNotDraftedAgain() {
        var id = approved();
        push();

        assertThatThrownBy(() -> desk.draftAgain(id)).hasMessageContaining("cannot be changed");
    }

    private JournalId rejected() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.REFUSE_WITH_STATUS_200);
        assertThat(states(push())).containsExactly(CrossingState.REJECTED);
        return id;
    }

    /** Somebody posts to the account beside the proposal, and the ledger is pulled. */
    private void postBeside(long minor) {
        var id = posting(minor);
        desk.sendForApproval(id);
        approve(id);
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
    }

    private JournalId posting(long minor) {
        var proposal = Objects.requireNonNull(variance.ledgerAccount()).id();
        var draft = new Draft(
                OCTOBER.to(),
                "Found by somebody else",
                null,
                List.of(
                        new Draft.Line(proposal, gbp(minor), "", null, Map.of()),
                        new Draft.Line(other().id(), gbp(-minor), "", null, Map.of())),
                null);
        return desk.write(draft).id();
    }

    private Money gbp(long minor) {
        return new Money(minor, workspace.home());
    }

    private static Money amount(Journal journal) {
        return Objects.requireNonNull(journal.draft().lines().getFirst().amount());
    }
}
