package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Share;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.sandbox.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was adjusted of a difference is not there to be adjusted again. Of the 250.00 between the ledger's gift cards and Square's, a
 * posting whose transaction Square has on an account that is mapped elsewhere explains 75.00.
 */
class AdjustedShareTest extends AtLarkfield {

    @BeforeEach
    void giftCards() {
        Remapping.of(workspace, AccountKey.of("square", "promo"), Optional.of(new AccountId("172")));
        variance = now();
    }

    @Test
    void theUnexplainedPartIsNothingOnceItWasApprovedAndOnceItWasRead() {
        var first = approved(desk.propose(variance, Share.UNEXPLAINED)).id();
        assertThat(words())
                .containsExactly("175.00 adjustment on its way: " + first, "75.00 wrong account: SQ-PROMO-10");
        assertThat(unexplained()).isEqualTo(gbp("0.00"));
        assertThatThrownBy(() -> desk.propose(now(), Share.UNEXPLAINED)).hasMessageContaining("already adjusts");

        pushed();

        assertThat(words()).containsExactly("75.00 wrong account: SQ-PROMO-10");
        assertThat(unexplained()).isEqualTo(gbp("0.00"));
        assertThatThrownBy(() -> desk.propose(now(), Share.UNEXPLAINED))
                .hasMessageContaining("Nothing of the difference of 2030 Gift cards outstanding is unexplained");
        var second = desk.propose(now(), Share.EXPLAINED);
        assertThat(amount(second)).isEqualTo(gbp("75.00"));
        assertThat(second.draft().narration())
                .contains("75.00 wrong account: SQ-PROMO-10")
                .doesNotContain(first.toString(), brief(first));
        post(second);
        assertThat(words()).containsExactly("75.00 wrong account: SQ-PROMO-10", "-75.00 adjusted here: " + second.id());
        assertThat(now().difference()).contains(gbp("0.00"));
    }

    @Test
    void theExplainedPartIsNothingOnceItWasApprovedAndOnceItWasRead() {
        var first = approved(desk.propose(variance, Share.EXPLAINED));
        assertThat(words())
                .containsExactly(
                        "75.00 adjustment on its way: " + first.id(),
                        "75.00 wrong account: SQ-PROMO-10",
                        "-75.00 adjusted here: " + first.id());
        assertThat(unexplained()).isEqualTo(gbp("175.00"));

        pushed();

        assertThat(waterfall().explained()).isEqualTo(gbp("0.00"));
        assertThatThrownBy(() -> desk.propose(now(), Share.EXPLAINED)).hasMessageContaining("is explained");
        var byHand = byHand("-12.00");
        pushed();
        var second = desk.propose(now(), Share.EXPLAINED);
        assertThat(amount(second)).isEqualTo(gbp("12.00"));
        assertThat(second.draft().narration())
                .contains("12.00 missing on the platform: " + brief(byHand))
                .contains("75.00 wrong account: SQ-PROMO-10")
                .contains("Of this 75.00 adjusted before")
                .doesNotContain(first.id().toString());
        desk.discard(second.id(), "the rest first");
        assertThat(amount(post(desk.propose(now(), Share.UNEXPLAINED)))).isEqualTo(gbp("175.00"));
        assertThat(now().difference()).contains(gbp("12.00"));
    }

    @Test
    void bothPartsAreNothingOnceAllWasAdjustedAndThereAgainWhenThatIsTakenBack() {
        var all = post(desk.propose(variance));
        assertThat(waterfall().adjustable()).isEqualTo(gbp("0.00"));
        assertThat(unexplained()).isEqualTo(gbp("0.00"));
        assertThatThrownBy(() -> desk.propose(now(), Share.UNEXPLAINED)).hasMessageContaining("does not differ");

        post(desk.reverse(all.id(), OCTOBER.to()));

        assertThat(words()).containsExactly("75.00 wrong account: SQ-PROMO-10");
        assertThat(unexplained()).isEqualTo(gbp("175.00"));
    }

    @Test
    void whatTheLedgerRefusedTakesNothingAndWhatAPersonGaveUpIsNobodysCause() {
        approved(desk.propose(variance, Share.UNEXPLAINED));
        sample.ledger().faults().nextPosting(Faults.Posting.REFUSE_WITH_STATUS_200);
        assertThat(states(push())).containsExactly(CrossingState.REJECTED);
        assertThat(words()).containsExactly("75.00 wrong account: SQ-PROMO-10");
        assertThat(unexplained()).isEqualTo(gbp("175.00"));

        var byHand = byHand("-20.00");
        sample.ledger().faults().nextPosting(Faults.Posting.REFUSE_WITH_STATUS_200);
        push();
        assertThat(words()).contains("-20.00 rejected: " + byHand);
        givenUp(byHand("-30.00"));
        assertThat(words()).contains("-20.00 rejected: " + byHand);
    }

    @Test
    void whatStandsWithoutItsKeyIsOursAllTheSameAndTheDifferenceThatWasShownIsGone() {
        var id = approved(desk.propose(variance, Share.UNEXPLAINED)).id();
        sample.ledger().faults().nextPosting(Faults.Posting.CUT_KEY);
        assertThat(states(push())).containsExactly(CrossingState.NEEDS_PERSON);
        desk.standsAs(id, sample.ledger().ids().getLast(), "I see it there");

        assertThat(unexplained()).isEqualTo(gbp("0.00"));
        assertThat(words()).containsExactly("75.00 wrong account: SQ-PROMO-10");
        assertThatThrownBy(() -> desk.propose(variance, Share.EXPLAINED))
                .hasMessageContaining("pulled or mapped again since this difference was shown");
    }

    /** As a program leaves it that is killed while a person sends the entry back. */
    private void givenUp(JournalId id) {
        var log = sample.workspace().log();
        var approval = log.events(Objects.requireNonNull(desk.journal(id).key()))
                .getLast()
                .entry();
        log.append(new LogEntry(
                approval.key(),
                Step.REJECTED,
                time.instant(),
                approval.by(),
                approval.machine(),
                0,
                approval.subject(),
                LogEntry.Detail.words("Given up.")));
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.GIVEN_UP);
    }

    private JournalId byHand(String amount) {
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        var lines = List.of(
                new Draft.Line(account, gbp(amount), "", null, Map.of()),
                new Draft.Line(other().id(), gbp(amount).negated(), "", null, Map.of()));
        var id = desk.write(new Draft(OCTOBER.to(), "By hand", null, lines, null))
                .id();
        desk.sendForApproval(id);
        approve(id);
        return id;
    }

    private Variance now() {
        return workspace.monthEnd().review(OCTOBER).variances().stream()
                .filter(each -> each.label().equals("2030 Gift cards outstanding"))
                .findFirst()
                .orElseThrow();
    }

    private Waterfall waterfall() {
        var waterfall = desk.explain(now()).waterfall().orElseThrow();
        assertThat(waterfall.explained().plus(waterfall.unexplained()))
                .isEqualTo(now().difference().orElseThrow());
        return waterfall;
    }

    private Money unexplained() {
        return waterfall().unexplained();
    }

    private List<String> words() {
        return waterfall().causes().stream()
                .map(cause -> cause.amount().plain() + " " + cause.words())
                .toList();
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    private static Money amount(Journal journal) {
        return Objects.requireNonNull(journal.draft().lines().getFirst().amount());
    }

    private Journal approved(Journal proposal) {
        var lines = new ArrayList<>(proposal.draft().lines());
        var open = lines.removeLast();
        if (open.account() == null) {
            completed(proposal);
        }
        desk.sendForApproval(proposal.id());
        approve(proposal.id());
        return desk.journal(proposal.id());
    }

    private Journal post(Journal proposal) {
        approved(proposal);
        pushed();
        return desk.journal(proposal.id());
    }

    private void pushed() {
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
    }
}
