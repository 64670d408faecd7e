package dev.weighhouse.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardTest {
    private final ChartBench bench = new ChartBench();

    private void inStep(int accounts) {
        for (int at = 0; at < accounts; at++) {
            bench.has("id" + at, "" + (1000 + at), "Account " + at, true);
            bench.chart.has("id" + at, "" + (1000 + at), "Account " + at, false);
        }
    }

    private void archiveInLedger(int accounts) {
        for (int at = 0; at < accounts; at++) {
            bench.has("id" + at, "" + (1000 + at), "Account " + at, false);
        }
    }

    @Test
    void anEmptyLedgerArchivesNothing() {
        inStep(3);
        archiveInLedger(3);
        var report = bench.run();
        assertThat(report.plan().guards()).containsExactly(new Guard.LedgerEmpty());
        assertThat(report.plan().asksAboutArchiving()).isFalse();
        assertThat(report.held()).hasSize(3);
        assertThat(report.isInStep()).isFalse();
        assertThat(bench.chart.written()).isEmpty();
    }

    @Test
    void noAccountAtAllArchivesNothingEither() {
        inStep(3);
        bench.run();
        bench.ledger.clear();
        var report = bench.run();
        assertThat(report.plan().guards()).containsExactly(new Guard.LedgerEmpty());
        assertThat(bench.chart.written()).isEmpty();
    }

    @Test
    void aPartialReadingArchivesNothingAndCreatesTheRest() {
        inStep(3);
        archiveInLedger(1);
        bench.has("new", "2000", "New", true);
        var read = bench.reading();
        var partial = new ChartReading(
                "books",
                read.ledger(),
                Set.of(new AccountId("b"), new AccountId("a"), new AccountId("c"), new AccountId("d")),
                "acme",
                read.platform(),
                read.limits());
        var plan = ChartPlan.of(partial, ChartMemory.NOTHING, ArchiveRule.USUAL);
        assertThat(plan.guards()).hasSize(1);
        assertThat(plan.guards().getFirst().words())
                .isEqualTo("The ledger was read only in part (a, b, c and 1 more left out), so nothing is archived.");
        bench.sync().apply(plan, false, Progress.NONE);
        assertThat(bench.chart.written()).containsExactly("create 1");
    }

    @Test
    void fiveAreArchivedWithoutAQuestionAndSixAreNot() {
        inStep(20);
        archiveInLedger(5);
        assertThat(bench.plan().guards()).isEmpty();
        archiveInLedger(6);
        assertThat(bench.plan().guards()).containsExactly(new Guard.ManyArchived(6, 20, 5));
        assertThat(bench.plan().asksAboutArchiving()).isTrue();
        assertThat(bench.plan().isStopped()).isFalse();
    }

    @Test
    void ofManyAccountsOneInTenIsArchivedWithoutAQuestion() {
        inStep(109);
        archiveInLedger(10);
        assertThat(bench.plan().guards()).isEmpty();
        archiveInLedger(11);
        assertThat(bench.plan().guards().getFirst().words())
                .isEqualTo("11 of 109 active accounts would be archived; up to 10 are without a question.");
    }

    @Test
    void theShareIsSet() {
        inStep(20);
        archiveInLedger(6);
        bench.rule = new ArchiveRule(30, 0);
        assertThat(bench.plan().guards()).isEmpty();
        bench.rule = new ArchiveRule(0, 0);
        assertThat(bench.plan().guards()).containsExactly(new Guard.ManyArchived(6, 20, 0));
    }

    @Test
    void whoSetsTheShareToNothingIsAskedAboutEachAccount() {
        inStep(20);
        archiveInLedger(1);
        bench.rule = new ArchiveRule(0, ArchiveRule.USUAL.least());
        assertThat(bench.plan().guards()).containsExactly(new Guard.ManyArchived(1, 20, 0));
    }

    @Test
    void anExternalIdThatThePlatformHasTwiceStopsEverything() {
        inStep(2);
        bench.chart.has("id1", "1001", "Account 1 again", true);
        bench.has("new", "2000", "New", true);
        assertThat(bench.plan().guards()).containsExactly(new Guard.DuplicateIds(Guard.Side.PLATFORM, List.of("id1")));
        assertThat(bench.plan().isStopped()).isTrue();
    }

    @Test
    void anIdThatTheLedgerHasTwiceStopsEverything() {
        inStep(2);
        var read = bench.reading();
        var twice = new ArrayList<Account>(read.ledger());
        twice.add(ChartBench.account("id0", "9999", "Account 0 again", true, null));
        var plan = ChartPlan.of(
                new ChartReading("books", twice, Set.of(), "acme", read.platform(), read.limits()),
                ChartMemory.NOTHING,
                ArchiveRule.USUAL);
        assertThat(plan.guards()).containsExactly(new Guard.DuplicateIds(Guard.Side.LEDGER, List.of("id0")));
        assertThat(plan.isStopped()).isTrue();
    }

    @Test
    void blankExternalIdsAreNoDuplicates() {
        inStep(1);
        bench.chart.has("", "1", "One", false);
        bench.chart.has("", "2", "Two", false);
        bench.chart.has(null, "3", "Three", false);
        assertThat(bench.plan().guards()).isEmpty();
    }

    @Test
    void anotherCompanyOnEitherSideStopsEverything() {
        inStep(1);
        var link = new ChartLink(ChartBench.PLEO, "other books", "globex", "", "Asha", bench.now());
        var plan = ChartPlan.of(
                bench.reading(), new ChartMemory(Optional.of(link), _ -> true, Set.of()), ArchiveRule.USUAL);
        assertThat(plan.guards())
                .containsExactly(
                        new Guard.CompanyChanged(Guard.Side.LEDGER, "other books", "books"),
                        new Guard.CompanyChanged(Guard.Side.PLATFORM, "globex", "acme"));
        assertThat(plan.isStopped()).isTrue();
        assertThat(plan.guards()).allMatch(guard -> !guard.nextStep().isBlank());
    }
}
