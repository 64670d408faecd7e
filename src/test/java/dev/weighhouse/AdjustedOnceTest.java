package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.sandbox.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An adjustment is of a difference as it is: whatever of ours took it before, in whichever month, nobody takes it again. */
class AdjustedOnceTest extends AtLarkfield {
    private static final Period SEPTEMBER = Period.month("2026-09");
    private static final Period NOVEMBER = Period.month("2026-11");

    @Test
    void theSameDifferenceIsNotTakenOnceMoreInALaterMonth() {
        pullBoth();
        var adjustment = completed(desk.propose(variance)).id();
        var september = approved(write(SEPTEMBER.to()));
        time.passes(Duration.ofMinutes(1));
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);

        assertThat(difference(OCTOBER).isZero())
                .as("October was read again, too")
                .isTrue();
        assertThatThrownBy(() -> desk.propose(now(OCTOBER))).hasMessageContaining("does not differ");
        desk.sendForApproval(adjustment);
        assertThat(refusal(adjustment).words())
                .isEqualTo("%s takes %s of the difference of %s for 2026-10, and that is 0.00 now."
                        .formatted(
                                adjustment, variance.difference().orElseThrow().plain(), variance.label()));
        assertThat(refusal(adjustment).nextStep()).contains("Draft it again");
        assertThat(posted()).containsExactly(brief(september));
    }

    @Test
    void nothingIsApprovedOnABalanceThatLacksWhatWentThere() {
        time.passes(Duration.ofMinutes(1));
        var adjustment = completed(desk.propose(variance)).id();
        var byHand = approved(write(OCTOBER.to()));
        desk.sendForApproval(adjustment);
        assertThat(pushWithoutReadingAfter().stopped()).startsWith("Posted, and not read back");

        var refusal = refusal(adjustment);

        assertThat(refusal.words())
                .isEqualTo("%s adjusts the difference of %s for 2026-10, which was read without %s."
                        .formatted(adjustment, variance.label(), byHand));
        assertThat(refusal.nextStep()).contains("pull the ledger, then draft %s again".formatted(adjustment));
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        assertThat(refusal(adjustment).words()).contains("and that is 0.00 now");
    }

    @Test
    void nothingIsSentThatWasApprovedBeforeTheBalanceLackedIt() {
        var adjustment = approved();
        var byHand = write(OCTOBER.to());
        desk.sendBack(adjustment, "later");
        approved(byHand);
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        push();
        desk.sendForApproval(adjustment);
        assertThat(refusal(adjustment).words()).contains("was read without %s".formatted(byHand));
        time.passes(Duration.ofMinutes(5));

        push();

        assertThat(desk.journal(byHand).state()).isEqualTo(JournalState.POSTED);
        assertThat(desk.journal(adjustment).state()).isEqualTo(JournalState.WAITING);
        assertThat(posted()).containsExactly(brief(byHand));
    }

    @Test
    void theAdjustmentsOfTwoMonthsDoNotGoTogether() {
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER, NOVEMBER), Progress.NONE);
        var first = approved(completed(desk.propose(now(OCTOBER))).id());
        var second = approved(completed(desk.propose(now(NOVEMBER))).id());
        time.passes(Duration.ofMinutes(1));

        var plan = desk.plan(Progress.NONE);

        assertThat(plan.entries()).containsExactly(first);
        assertThat(plan.held().get(second)).contains("was read without %s".formatted(first));
        assertThat(plan.checks())
                .extracting(Check::words)
                .anyMatch(words -> words.startsWith("The balances of 2026-10, 2026-11 move"));
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
        assertThat(desk.refusals()).extracting(Refusal::entry).containsExactly(second);
        assertThat(push().lines()).isEmpty();
        assertThat(desk.refusals())
                .extracting(Refusal::words)
                .hasSize(1)
                .allMatch(words -> words.contains("of the difference of"));
        assertThat(posted()).containsExactly(brief(first));
    }

    @Test
    void anAdjustmentThatIsDatedAnotherMonthIsNeitherApprovedNorSent() {
        var adjustment = completed(desk.propose(variance));
        desk.rewrite(adjustment.id(), dated(adjustment, OCTOBER.to().plusDays(1)));
        desk.sendForApproval(adjustment.id());

        var refusal = refusal(adjustment.id());

        assertThat(refusal.words())
                .isEqualTo("%s adjusts a difference of 2026-10 and is dated 2026-11-01.".formatted(adjustment.id()));
        assertThat(refusal.nextStep()).startsWith("Date it within 2026-10");
        desk.rewrite(adjustment.id(), dated(adjustment, OCTOBER.from()));
        approved(adjustment.id());
    }

    private static Draft dated(Journal of, LocalDate day) {
        return new Draft(
                day,
                of.draft().narration(),
                null,
                of.draft().lines(),
                of.draft().reverseOn());
    }

    @Test
    void nobodyApprovesWhatNothingIsComparedWithAnyMore() {
        var unsent = completed(desk.propose(variance));
        desk.sendForApproval(unsent.id());
        move();

        assertThat(refusal(unsent.id()).words()).endsWith("and nothing is compared with that account now.");
        assertThat(refusal(unsent.id()).nextStep()).contains("or discard " + unsent.id());
        moveBack();
        approve(unsent.id());
    }

    /** The clock was an hour fast while the ledger was pulled, and was set right before the entry went. */
    @Test
    void theOrderOfTheLogTellsWhatABalanceLacksWhereTheClockWasSetBack() {
        time.passes(Duration.ofHours(1));
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        time.passes(Duration.ofMinutes(-59));
        variance = now(OCTOBER);
        var byHand = approved(write(OCTOBER.to()));
        assertThat(pushWithoutReadingAfter().stopped()).startsWith("Posted, and not read back");

        assertThatThrownBy(() -> desk.propose(now(OCTOBER)))
                .hasMessageContaining("was read before %s was seen to stand there".formatted(byHand));
        assertThat(desk.explain(now(OCTOBER)).waterfall().orElseThrow().causes())
                .filteredOn(cause -> cause.kind() == Cause.Kind.IN_FLIGHT)
                .flatExtracting(Cause::evidence)
                .containsExactly(byHand.toString());
    }

    @Test
    void whatIsPredictedIsWhatComesInEveryMonth() {
        pullBoth();
        approved(write(SEPTEMBER.to(), 10_000));
        approved(write(OCTOBER.to(), 5_000));
        var october = difference(OCTOBER);
        time.passes(Duration.ofMinutes(1));

        var report = push();

        assertThat(report.score()).isNotEmpty().allMatch(PushReport.Score::hit);
        assertThat(report.score())
                .extracting(PushReport.Score::month)
                .contains(SEPTEMBER, OCTOBER)
                .doesNotHaveDuplicates();
        assertThat(difference(OCTOBER)).isEqualTo(october.plus(new Money(15_000, workspace.home())));
    }

    private Refusal refusal(JournalId id) {
        var refused = desk.approve(Map.of(id, desk.grounds(id)), "Priya Nair");
        assertThat(refused).hasSize(1);
        return refused.getFirst();
    }

    /** The ledger answers the sending, and from then on with a page for people. */
    private PushReport pushWithoutReadingAfter() {
        time.passes(Duration.ofMinutes(1));
        return desk.push(new Progress() {
            private boolean sent;

            @Override
            public void step(String doing, int done, int total) {
                sent |= doing.startsWith("Sending");
                if (sent && doing.startsWith("Reading") && doing.endsWith("accounts")) {
                    sample.ledger().faults().next(Faults.Kind.WEB_PAGE);
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void note(String words) {
                // nothing is noted here that is asked for
            }
        });
    }

    private void pullBoth() {
        workspace.monthEnd().pull(List.of(), List.of(SEPTEMBER, OCTOBER), Progress.NONE);
        time.passes(Duration.ofMinutes(1));
        variance = now(OCTOBER);
    }

    private Variance now(Period month) {
        return workspace.monthEnd().review(month).variances().stream()
                .filter(now ->
                        now.label().equals(variance.label()) && now.currency().equals(variance.currency()))
                .findFirst()
                .orElseThrow();
    }

    private Money difference(Period month) {
        return now(month).difference().orElseThrow();
    }

    private JournalId approved(JournalId id) {
        desk.sendForApproval(id);
        approve(id);
        return id;
    }

    /** A person writes the very entry that the difference asks for. */
    private JournalId write(LocalDate day) {
        return write(day, -variance.difference().orElseThrow().minor());
    }

    /** A person takes an amount from the account that differs. */
    private JournalId write(LocalDate day, long minor) {
        var amount = new Money(minor, workspace.home());
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        var lines = List.of(
                new Draft.Line(account, amount.negated(), "", null, Map.of()),
                new Draft.Line(other().id(), amount, "", null, Map.of()));
        return desk.write(new Draft(day, "By hand", null, lines, null)).id();
    }
}
