package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Share;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.sandbox.Faults;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of the 250.00 between the ledger's gift cards and Square's, a posting without a transaction explains 75.00. */
class ProposedShareTest extends AtLarkfield {

    @BeforeEach
    void giftCards() {
        Remapping.of(workspace, AccountKey.of("square", "promo"), Optional.of(new AccountId("172")));
        variance = giftCardsNow();
    }

    private Variance giftCardsNow() {
        return workspace.monthEnd().review(OCTOBER).variances().stream()
                .filter(each -> each.label().equals("2030 Gift cards outstanding"))
                .findFirst()
                .orElseThrow();
    }

    private Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    private static List<Money> amounts(Journal journal) {
        return journal.draft().lines().stream()
                .map(Draft.Line::amount)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Test
    void takesWhatTheRowsExplainAndNamesThem() {
        var journal = desk.propose(variance, Share.EXPLAINED);

        assertThat(amounts(journal)).containsExactly(gbp("75.00"), gbp("-75.00"));
        assertThat(journal.draft().narration()).contains("75.00 wrong account: SQ-PROMO-10");
    }

    @Test
    void takesWhatNothingExplains() {
        var journal = desk.propose(variance, Share.UNEXPLAINED);

        assertThat(amounts(journal)).containsExactly(gbp("175.00"), gbp("-175.00"));
        assertThat(journal.draft().narration()).contains("Unexplained 175.00").doesNotContain("SQ-PROMO-10");
    }

    @Test
    void takesAllOfItWithEveryCauseWhereNobodyChooses() {
        var journal = desk.propose(variance);

        assertThat(amounts(journal)).containsExactly(gbp("250.00"), gbp("-250.00"));
        assertThat(journal.draft().narration()).contains("75.00 wrong account: SQ-PROMO-10");
    }

    @Test
    void refusesAPartThatIsNothing() {
        var till = differing(workspace.monthEnd().review(OCTOBER), workspace.home());

        assertThatThrownBy(() -> desk.propose(till, Share.UNEXPLAINED))
                .hasMessageContaining("Nothing of the difference of %s is unexplained".formatted(till.label()));
    }

    @Test
    void twoPartsOfOneDifferenceAreOneFactAfterAnother() {
        var first = desk.propose(variance, Share.EXPLAINED);

        assertThatThrownBy(() -> desk.propose(variance, Share.UNEXPLAINED))
                .hasMessageContaining("%s already adjusts".formatted(first.id()));
        post(first);
        assertThat(giftCardsNow().difference()).contains(gbp("175.00"));
        assertThatThrownBy(() -> desk.propose(giftCardsNow(), Share.EXPLAINED))
                .hasMessageContaining("Nothing of the difference of 2030 Gift cards outstanding is explained");
        var second = desk.propose(giftCardsNow(), Share.UNEXPLAINED);

        assertThat(amounts(second)).containsExactly(gbp("175.00"), gbp("-175.00"));
        assertThat(second.origin())
                .isInstanceOfSatisfying(
                        Origin.Adjustment.class,
                        origin -> assertThat(origin.ordinal()).isEqualTo(2));
        assertThat(second.key()).isNotEqualTo(first.key());
    }

    @Test
    void anApprovalRestsOnWhatThePartComesTo() {
        var journal = completed(desk.propose(variance, Share.UNEXPLAINED));

        assertThat(desk.grounds(journal.id()).all())
                .filteredOn(ground -> ground.subject().startsWith("What is unexplained"))
                .extracting(Ground::value)
                .containsExactly("175.00");
    }

    @Test
    void draftedAgainItIsTheSamePartOfThePresentDifference() {
        var journal = completed(desk.propose(variance, Share.EXPLAINED));
        desk.sendForApproval(journal.id());
        approve(journal.id());
        sample.ledger().faults().nextPosting(Faults.Posting.REFUSE_WITH_STATUS_200);
        assertThat(push().lines()).extracting(line -> line.state()).containsExactly(CrossingState.REJECTED);

        var again = anotherProgram().draftAgain(journal.id());

        assertThat(again.state()).isEqualTo(JournalState.DRAFT);
        assertThat(amounts(again)).containsExactly(gbp("75.00"), gbp("-75.00"));
    }

    private void post(Journal proposal) {
        var id = completed(proposal).id();
        desk.sendForApproval(id);
        approve(id);
        assertThat(push().lines()).extracting(line -> line.state()).containsExactly(CrossingState.CONFIRMED);
    }
}
