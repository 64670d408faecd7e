package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A journal entry from end to end on the sample company: proposed, approved by another person, pushed, and found in the log. */
class SampleJournalsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));
    private static final Period OCTOBER = Period.month("2026-10");

    private final String[] author = {"Maya Okafor"};
    private OpenWorkspace sample;

    @BeforeEach
    void pull() {
        sample = new Wiring(CLOCK, () -> author[0]).sample();
        sample.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private Variance differing() {
        return sample.monthEnd().review(OCTOBER).variances().stream()
                .filter(variance -> variance.status() == Status.DIFFERS)
                .filter(variance -> variance.currency().equals(sample.home()))
                .filter(variance -> !variance.label().contains("receivable"))
                .findFirst()
                .orElseThrow();
    }

    /** Gives the other side of a proposal an account that is not compared with any platform. */
    private Journal completed(Journal proposal) {
        var other = other();
        var lines = new ArrayList<>(proposal.draft().lines());
        var open = lines.removeLast();
        lines.add(new Draft.Line(other.id(), open.amount(), "Found at month-end", null, Map.of()));
        var draft = proposal.draft();
        return sample.journals()
                .rewrite(
                        proposal.id(),
                        new Draft(draft.date(), draft.narration(), draft.reference(), lines, draft.reverseOn()));
    }

    private Account other() {
        var compared = sample.monthEnd().review(OCTOBER).variances().stream()
                .map(Variance::ledgerAccount)
                .toList();
        return sample.monthEnd().review(OCTOBER).ledgerChart().all().stream()
                .filter(Account::active)
                .filter(account -> !compared.contains(account))
                .filter(account -> account.currency().equals(sample.home()))
                .filter(account -> "Expense".equals(account.subType()) || account.type() == AccountType.EXPENSE)
                .findFirst()
                .orElseThrow();
    }

    private JournalId approved() {
        var journal = completed(sample.journals().propose(differing()));
        sample.journals().sendForApproval(journal.id());
        var seen = Map.of(journal.id(), sample.journals().grounds(journal.id()));
        assertThat(sample.journals().approve(seen, "Priya Nair")).isEmpty();
        return journal.id();
    }

    @Test
    void bringsAnAdjustmentAcrossOnceAndTheVarianceIsGone() {
        var variance = differing();
        var id = approved();
        var plan = sample.journals().plan(Progress.NONE);
        assertThat(plan.entries()).containsExactly(id);
        assertThat(plan.flies()).isTrue();

        var report = sample.journals().push(Progress.NONE);

        assertThat(report.stopped()).isNull();
        assertThat(report.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(CrossingState.CONFIRMED));
        assertThat(report.score()).isNotEmpty().allMatch(score -> score.hit());
        assertThat(sample.monthEnd().review(OCTOBER).variances())
                .filteredOn(now ->
                        now.label().equals(variance.label()) && now.currency().equals(variance.currency()))
                .singleElement()
                .satisfies(now ->
                        assertThat(now.difference().orElseThrow().isZero()).isTrue());
        assertThat(sample.journals().journal(id).state()).isEqualTo(JournalState.POSTED);
    }

    @Test
    void pushingAgainChangesNothing() {
        approved();
        sample.journals().push(Progress.NONE);

        assertThat(sample.journals().push(Progress.NONE).lines()).isEmpty();
    }

    @Test
    void tellsTheWholeStoryInTheLog() {
        var id = approved();
        sample.journals().push(Progress.NONE);

        var found = sample.crossings().find(id.toString(), 10);
        var key = Objects.requireNonNull(sample.journals().journal(id).key());
        var steps = sample.crossings().timeline(key).orElseThrow().events().stream()
                .map(event -> event.entry().step())
                .toList();
        assertThat(found.rows()).hasSize(1);
        assertThat(steps).containsExactly(Step.APPROVED, Step.INTENDED, Step.LOOKED_UP, Step.SENT, Step.CONFIRMED);
        assertThat(sample.crossings().verify(List.of(), Progress.NONE).ok()).isTrue();
    }

    @Test
    void refusesAnApprovalByTheOneWhoPreparedIt() {
        var journal = completed(sample.journals().propose(differing()));
        sample.journals().sendForApproval(journal.id());
        var seen = Map.of(journal.id(), sample.journals().grounds(journal.id()));

        assertThat(sample.journals().approve(seen, "Maya Okafor"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.words()).contains("Maya Okafor prepared"));
    }

    @Test
    void letsAOnePersonFirmApproveItselfAndWritesTheReasonDown() {
        sample.journals().setOnePersonFirm(Optional.of("There is only Maya."));
        var journal = completed(sample.journals().propose(differing()));
        sample.journals().sendForApproval(journal.id());

        var seen = Map.of(journal.id(), sample.journals().grounds(journal.id()));
        assertThat(sample.journals().approve(seen, "Maya Okafor")).isEmpty();

        var key = Objects.requireNonNull(sample.journals().journal(journal.id()).key());
        assertThat(sample.crossings()
                        .timeline(key)
                        .orElseThrow()
                        .events()
                        .getFirst()
                        .entry()
                        .detail()
                        .words())
                .contains("There is only Maya.");
    }

    @Test
    void stopsWhereTheEntryChangedAfterItsApproval() {
        var id = approved();
        var draft = sample.journals().journal(id).draft();
        sample.journals().rewrite(id, new Draft(draft.date(), "Other words", null, draft.lines(), null));

        assertThat(sample.journals().journal(id).state()).isEqualTo(JournalState.DRAFT);
        assertThat(sample.journals().push(Progress.NONE).lines()).isEmpty();
    }

    @Test
    void stopsWhereAMappingTheApprovalRestsOnChanged() {
        var variance = differing();
        var id = approved();
        var moved = variance.platformAccounts().getFirst().key();
        Remapping.of(sample, moved, Optional.empty());

        assertThat(sample.journals().push(Progress.NONE).lines()).isEmpty();

        assertThat(sample.journals().refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.entry()).isEqualTo(id);
            assertThat(refusal.moved()).isNotNull();
        });
        assertThat(sample.journals().journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
    }

    @Test
    void doesNotProposeTheSameAdjustmentTwice() {
        sample.journals().propose(differing());

        assertThatThrownBy(() -> sample.journals().propose(differing()))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("already adjusts");
    }

    @Test
    void reversesWhatStandsLinkedBothWays() {
        var id = approved();
        sample.journals().push(Progress.NONE);

        var reversal = sample.journals().reverse(id, LocalDate.of(2026, 11, 1));

        assertThat(sample.journals().journal(id).reversedBy()).isEqualTo(reversal.id());
        assertThat(reversal.draft().narration()).startsWith("Reversal of " + id);
        assertThatThrownBy(() -> sample.journals().reverse(id, LocalDate.of(2026, 11, 2)))
                .hasMessageContaining("already takes");
    }
}
