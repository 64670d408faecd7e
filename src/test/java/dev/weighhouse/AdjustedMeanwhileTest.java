package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * An adjustment clears a difference that was quoted. Whatever of ours goes to its account besides, even in the same push, changes
 * that difference, so the adjustment is held in whatever order they were drafted.
 */
class AdjustedMeanwhileTest extends AtLarkfield {

    @Test
    void isHeldWhereTheOtherEntryWasDraftedBefore() {
        var other = byHand("Fee");
        var adjustment = approved();

        pushed(other, adjustment);
    }

    @Test
    void isHeldWhereTheOtherEntryWasDraftedAfterwards() {
        var adjustment = approved();
        var other = byHand("Fee");

        pushed(other, adjustment);
    }

    @Test
    void aDryRunHoldsItToo() {
        var adjustment = approved();
        var other = byHand("Fee");

        var plan = desk.plan(Progress.NONE);

        assertThat(plan.entries()).containsExactly(other);
        assertThat(plan.held()).containsOnlyKeys(adjustment);
        assertThat(posted()).isEmpty();
    }

    /** QuickBooks takes several entries at once, so the lanes race each other. */
    @RepeatedTest(3)
    void isHeldAmongManyInParallelLanes() {
        var others = new ArrayList<JournalId>();
        others.add(byHand("Fee 1"));
        var adjustment = approved();
        for (int number = 2; number <= 10; number++) {
            others.add(byHand("Fee " + number));
        }
        time.passes(Duration.ofMinutes(1));

        var report = push();

        assertThat(report.lines()).extracting(PushReport.Line::entry).containsExactlyElementsOf(others);
        assertThat(posted()).hasSize(10).doesNotContain(brief(adjustment));
        assertThat(desk.journal(adjustment).state()).isEqualTo(JournalState.OUT_OF_DATE);
    }

    @Test
    void ofTwoAdjustmentsTheOneWhoseAccountTheOtherGoesToIsHeld() {
        var first = approved();
        var second = desk.propose(otherVariance()).id();
        desk.rewrite(second, against(second, account(variance)));
        desk.sendForApproval(second);
        approve(second);
        time.passes(Duration.ofMinutes(1));

        assertThat(desk.plan(Progress.NONE).entries()).containsExactly(second);
        push();

        assertThat(posted()).containsExactly(brief(second));
        assertThat(desk.journal(first).state()).isEqualTo(JournalState.OUT_OF_DATE);
    }

    @Test
    void whatDoesNotGoThereHoldsUpNothing() {
        var adjustment = approved();
        var elsewhere = elsewhere();
        time.passes(Duration.ofMinutes(1));

        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED, CrossingState.CONFIRMED);

        assertThat(posted()).containsExactlyInAnyOrder(brief(adjustment), brief(elsewhere));
    }

    @Test
    void draftedAgainItTakesWhatStillDiffers() {
        var adjustment = approved();
        byHand("Fee");
        time.passes(Duration.ofMinutes(1));
        push();

        var again = desk.draftAgain(adjustment);

        var differs = workspace.monthEnd().review(OCTOBER).variances().stream()
                .filter(now ->
                        now.label().equals(variance.label()) && now.currency().equals(variance.currency()))
                .findFirst()
                .flatMap(Variance::difference)
                .orElseThrow();
        assertThat(differs).isEqualTo(variance.difference().orElseThrow().minus(Money.of("1.00", "GBP")));
        assertThat(again.draft().lines().getFirst().amount()).isEqualTo(differs);
    }

    private void pushed(JournalId other, JournalId adjustment) {
        time.passes(Duration.ofMinutes(1));

        var report = push();

        assertThat(states(report)).containsExactly(CrossingState.CONFIRMED);
        assertThat(posted()).containsExactly(brief(other));
        assertThat(desk.journal(adjustment).state()).isEqualTo(JournalState.OUT_OF_DATE);
        assertThat(desk.refusals())
                .extracting(Refusal::words)
                .containsExactly("%s adjusts the difference of %s for %s, which was read without %s."
                        .formatted(adjustment, variance.label(), OCTOBER, other));
    }

    private static AccountId account(Variance of) {
        return Objects.requireNonNull(of.ledgerAccount()).id();
    }

    private JournalId byHand(String words) {
        return written(words, account(variance), other().id());
    }

    private JournalId elsewhere() {
        var other = other();
        var chart = workspace.monthEnd().review(OCTOBER).ledgerChart();
        var unconcerned = chart.all().stream()
                .filter(account -> account.active() && account.currency().equals(workspace.home()))
                .filter(account -> account.type() == other.type() && !account.equals(other))
                .filter(account -> !account.isHeading() && !account.id().equals(account(variance)))
                .findFirst()
                .orElseThrow();
        return written("Elsewhere", unconcerned.id(), other.id());
    }

    private JournalId written(String words, AccountId debit, AccountId credit) {
        var amount = Money.of("1.00", "GBP");
        var lines = List.of(
                new Draft.Line(debit, amount, "", null, Map.of()),
                new Draft.Line(credit, amount.negated(), "", null, Map.of()));
        var id = desk.write(new Draft(OCTOBER.to(), words, null, lines, null)).id();
        desk.sendForApproval(id);
        approve(id);
        return id;
    }

    private Draft against(JournalId id, AccountId other) {
        var draft = desk.journal(id).draft();
        var open = draft.lines().getLast();
        return written(
                draft,
                draft.narration(),
                List.of(draft.lines().getFirst(), new Draft.Line(other, open.amount(), "", null, Map.of())));
    }

    private Variance otherVariance() {
        return workspace.monthEnd().review(OCTOBER).variances().stream()
                .filter(now -> now.status() == Status.DIFFERS && now.currency().equals(workspace.home()))
                .filter(now -> !now.label().contains("receivable") && now.ledgerAccount() != null)
                .filter(now -> !now.label().equals(variance.label()))
                .findFirst()
                .orElseThrow();
    }
}
