package dev.weighhouse.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartSyncTest {
    private final ChartBench bench = new ChartBench();

    private List<Step> steps(String externalId, int revision) {
        var change = bench.book.changes(ChartBench.PLEO, externalId).get(revision - 1);
        return bench.log.events(change.key()).stream()
                .map(CrossingEvent::entry)
                .map(entry -> entry.step())
                .toList();
    }

    private void create(int accounts) {
        for (int at = 0; at < accounts; at++) {
            bench.has("id%04d".formatted(at), "%04d".formatted(at), "Account " + at, true);
        }
    }

    @Test
    void theDocumentedExampleIsCarriedOutOnceAndThenThereIsNothingToDo() {
        ChartPlanTest.fiveAccounts(bench);
        var report = bench.run();
        assertThat(report.lines())
                .extracting(SyncReport.Line::action, SyncReport.Line::externalId, SyncReport.Line::state)
                .containsExactly(
                        tuple(Action.CREATE, "C", CrossingState.CONFIRMED),
                        tuple(Action.UNARCHIVE, "B", CrossingState.CONFIRMED),
                        tuple(Action.UPDATE, "D", CrossingState.CONFIRMED),
                        tuple(Action.ARCHIVE, "E", CrossingState.CONFIRMED));
        assertThat(report.isInStep()).isTrue();
        assertThat(bench.chart.written()).containsExactly("create 1", "put B", "put D", "put E");
        assertThat(bench.chart.shown("A")).isEqualTo(new AccountState("1000", "Cash", false, null));
        assertThat(bench.chart.shown("B")).isEqualTo(new AccountState("2000", "Travel", false, null));
        assertThat(bench.chart.shown("C")).isEqualTo(new AccountState("3000", "Meals", false, null));
        assertThat(bench.chart.shown("D")).isEqualTo(new AccountState("4000", "Software and licences", false, null));
        assertThat(bench.chart.shown("E")).isEqualTo(new AccountState("5000", "Entertainment", true, null));

        var again = bench.run();
        assertThat(again.plan().isInStep()).isTrue();
        assertThat(again.lines()).isEmpty();
        assertThat(bench.chart.written()).isEmpty();
    }

    @Test
    void everyStepIsWrittenDownBeforeItIsTaken() {
        bench.has("1", "1000", "Cash", true);
        bench.run();
        assertThat(steps("1", 1)).containsExactly(Step.APPROVED, Step.INTENDED, Step.SENT, Step.CONFIRMED);
        var key = bench.book.changes(ChartBench.PLEO, "1").getFirst().key();
        var events = bench.log.events(key);
        assertThat(events.getFirst().entry().subject().what()).isEqualTo("Create account 1000 Cash");
        assertThat(events.get(1).entry().detail().approval())
                .isEqualTo(events.getFirst().entry().detail().body());
        assertThat(events.getLast().entry().detail().ledgerId()).isEqualTo("p-1");
    }

    @Test
    void twoThousandAccountsAreCreatedByTwoRequests() {
        create(2_000);
        assertThat(bench.run().done()).isEqualTo(2_000);
        assertThat(bench.chart.written()).containsExactly("create 1000", "create 1000");
        assertThat(bench.run().lines()).isEmpty();
    }

    @Test
    void oneItemThatIsRefusedKeepsNoOtherBack() {
        create(100);
        bench.chart.refusedNames.add("Account 36");
        var report = bench.run();
        assertThat(report.done()).isEqualTo(99);
        assertThat(report.open())
                .extracting(SyncReport.Line::externalId, SyncReport.Line::state, SyncReport.Line::words)
                .containsExactly(tuple("id0036", CrossingState.REJECTED, "The name is refused."));
        assertThat(bench.chart.written()).containsExactly("create 100");

        bench.has("id0036", "0036", "Account thirty-six", true);
        assertThat(bench.run().done()).isEqualTo(1);
        assertThat(bench.chart.shown("id0036")).isEqualTo(new AccountState("0036", "Account thirty-six", false, null));
    }

    @Test
    void ofAnAnswerThatIsTooShortTheRestIsLookedFor() {
        create(10);
        bench.chart.faults.add(FakeChart.Fault.SHORT);
        assertThat(bench.run().done()).isEqualTo(10);
        assertThat(steps("id0009", 1))
                .containsExactly(
                        Step.APPROVED, Step.INTENDED, Step.SENT, Step.UNANSWERED, Step.LOOKED_UP, Step.CONFIRMED);
        assertThat(bench.chart.written()).containsExactly("create 10");
    }

    @Test
    void anAnswerAboutAnotherAccountProvesNothing() {
        create(4);
        bench.chart.faults.add(FakeChart.Fault.MIXED_UP);
        assertThat(bench.run().done()).isEqualTo(4);
        assertThat(steps("id0000", 1)).contains(Step.UNANSWERED, Step.LOOKED_UP);
    }

    @Test
    void anAnswerThatIsLostIsFoundAndNothingIsSentTwice() {
        create(1);
        bench.chart.faults.add(FakeChart.Fault.ANSWER_LOST);
        assertThat(bench.run().isInStep()).isTrue();
        assertThat(bench.chart.written()).containsExactly("create 1");
    }

    @Test
    void aRequestThatIsLostIsSentAgainOnlyAfterItsAbsenceIsProven() {
        create(1);
        bench.chart.faults.add(FakeChart.Fault.REQUEST_LOST);
        var report = bench.run();
        assertThat(report.lines())
                .extracting(SyncReport.Line::state, SyncReport.Line::lookAgain)
                .containsExactly(tuple(CrossingState.IN_DOUBT, FakeChart.SETTLE));
        assertThat(bench.run().open()).hasSize(1);
        assertThat(bench.chart.written()).containsExactly("create 1");

        bench.pass(FakeChart.SETTLE);
        assertThat(bench.run().isInStep()).isTrue();
        assertThat(bench.chart.written()).containsExactly("create 1");
        assertThat(steps("id0000", 1))
                .endsWith(Step.LOOKED_UP, Step.NOT_EXECUTED, Step.SENT, Step.CONFIRMED)
                .containsOnlyOnce(Step.INTENDED);
    }

    @Test
    void whatIsWrittenLateIsFound() {
        bench.has("1", "1000", "Petty cash", true);
        bench.chart.has("1", "1000", "Cash", false);
        bench.chart.faults.add(FakeChart.Fault.LATE);
        assertThat(bench.run().open()).hasSize(1);
        bench.pass(FakeChart.SETTLE);
        assertThat(bench.run().isInStep()).isTrue();
        assertThat(bench.chart.written()).containsExactly("put 1");
        assertThat(steps("1", 1)).endsWith(Step.LOOKED_UP, Step.CONFIRMED);
    }

    @Test
    void aRequestThatArrivesTwiceCreatesOneAccount() {
        create(3);
        bench.chart.faults.add(FakeChart.Fault.TWICE);
        assertThat(bench.run().done()).isEqualTo(3);
        assertThat(bench.chart.byId).hasSize(3);
    }

    @Test
    void aPlatformThatWantsFewerRequestsEndsTheRunAndNothingMoreIsBegun() {
        bench.has("1", "1000", "Petty cash", true);
        bench.has("2", "2000", "Rent and rates", true);
        bench.chart.has("1", "1000", "Cash", false);
        bench.chart.has("2", "2000", "Rent", false);
        bench.chart.faults.add(FakeChart.Fault.THROTTLED);
        var report = bench.run();
        assertThat(report.stopped()).isEqualTo("Too many requests. Try again in a minute.");
        assertThat(bench.chart.written()).containsExactly("put 1");
        assertThat(bench.book.changes(ChartBench.PLEO, "2")).isEmpty();
        assertThat(bench.run().isInStep()).isTrue();
        assertThat(steps("1", 1))
                .containsOnlyOnce(Step.INTENDED)
                .endsWith(Step.NOT_EXECUTED, Step.SENT, Step.CONFIRMED);
    }

    @Test
    void anAccountThatSomebodyMadeMeanwhileIsTakenUpAndWritten() {
        bench.has("1", "1000", "Cash", true);
        var plan = bench.plan();
        bench.chart.has("1", "1", "Kasse", true);
        var report = bench.sync().apply(plan, true, Progress.NONE);
        assertThat(report.lines())
                .extracting(SyncReport.Line::action, SyncReport.Line::state)
                .containsExactly(
                        tuple(Action.CREATE, CrossingState.CONFIRMED),
                        tuple(Action.UNARCHIVE, CrossingState.CONFIRMED));
        assertThat(report.lines().getFirst().words())
                .isEqualTo("The platform has the account as p-1, not as it was sent: name Kasse, not Cash; code 1, not"
                        + " 1000; archived");
        assertThat(bench.chart.with("1")).hasSize(1);
        assertThat(bench.chart.shown("1")).isEqualTo(new AccountState("1000", "Cash", false, null));
        assertThat(bench.run().lines()).isEmpty();
    }

    @Test
    void anAccountThatIsGoneFromThePlatformIsCreatedByTheNextRun() {
        bench.has("1", "1000", "Cash", true);
        var account = bench.chart.has("1", "1000", "Kasse", false);
        var plan = bench.plan();
        bench.chart.byId.remove(account.id());
        assertThat(bench.sync().apply(plan, true, Progress.NONE).open())
                .extracting(SyncReport.Line::state)
                .containsExactly(CrossingState.REJECTED);
        assertThat(bench.run().isInStep()).isTrue();
        assertThat(bench.chart.shown("1")).isEqualTo(new AccountState("1000", "Cash", false, null));
    }

    @Test
    void whatThePlatformKeepsOtherwiseNeedsAPersonAndIsNotSentForEver() {
        bench.has("1", "1000", "Cash in hand", true);
        bench.chart.has("1", "1000", "Cash", false);
        bench.chart.storedName = name -> name.substring(0, Math.min(6, name.length()));
        assertThat(bench.run().open())
                .extracting(SyncReport.Line::state, SyncReport.Line::words)
                .containsExactly(tuple(
                        CrossingState.NEEDS_PERSON,
                        "The platform stored it as p-1, not as it was sent: name Cash i, not Cash in hand"));
        bench.chart.written();
        assertThat(bench.run().open()).extracting(SyncReport.Line::state).containsExactly(CrossingState.NEEDS_PERSON);
        assertThat(bench.chart.written()).isEmpty();

        bench.has("1", "1000", "Till", true);
        assertThat(bench.run().isInStep()).isTrue();
        assertThat(steps("1", 1)).endsWith(Step.REJECTED);
        assertThat(steps("1", 2)).endsWith(Step.CONFIRMED);
    }

    @Test
    void whatIsNotWantedAnyMoreIsResolvedFirstAndThenEndedInWords() {
        bench.has("1", "1000", "Petty cash", true);
        bench.chart.has("1", "1000", "Cash", false);
        bench.chart.faults.add(FakeChart.Fault.REQUEST_LOST);
        bench.run();
        bench.has("1", "1000", "Till", true);
        assertThat(bench.run().open()).extracting(SyncReport.Line::state).containsExactly(CrossingState.IN_DOUBT);
        bench.pass(FakeChart.SETTLE);
        assertThat(bench.run().isInStep()).isTrue();
        assertThat(steps("1", 1)).endsWith(Step.NOT_EXECUTED, Step.REJECTED);
        assertThat(steps("1", 2)).endsWith(Step.SENT, Step.CONFIRMED);
        assertThat(bench.chart.shown("1")).isEqualTo(new AccountState("1000", "Till", false, null));
    }

    @Test
    void whatStandsByItselfMeanwhileIsEndedWithoutASending() {
        bench.has("1", "1000", "Petty cash", true);
        var there = bench.chart.has("1", "1000", "Cash", false);
        bench.chart.faults.add(FakeChart.Fault.THROTTLED);
        bench.run();
        bench.chart.change(there.id(), new AccountState("1000", "Petty cash", false, null));
        var report = bench.run();
        assertThat(report.lines())
                .extracting(SyncReport.Line::over, SyncReport.Line::words)
                .containsExactly(tuple(true, "Nothing of it was done, and the plan does not ask for it any more."));
        assertThat(report.isInStep()).isTrue();
        assertThat(steps("1", 1)).endsWith(Step.NOT_EXECUTED, Step.REJECTED);
    }

    @Test
    void twoAccountsWithTheIdInDoubtNeedAPerson() {
        create(1);
        bench.chart.faults.add(FakeChart.Fault.REQUEST_LOST);
        bench.run();
        bench.chart.has("id0000", "0000", "Account 0", false);
        var other = bench.chart.has("id0000", "0000", "Account 0", false);
        assertThat(bench.sync().settle())
                .extracting(SyncReport.Line::state, SyncReport.Line::words)
                .containsExactly(tuple(
                        CrossingState.NEEDS_PERSON, "2 accounts of the platform have this external id: p-1, p-2."));
        bench.chart.byId.remove(other.id());
        assertThat(bench.run().isInStep()).isTrue();
    }

    @Test
    void anAccountThatCannotBeToldIsReportedAndTheOthersGo() {
        create(2);
        bench.has("id0000", "0000", "unspeakable", true);
        var report = bench.run();
        assertThat(report.open())
                .extracting(SyncReport.Line::key, SyncReport.Line::words)
                .containsExactly(tuple(null, "The name cannot be written."));
        assertThat(report.done()).isEqualTo(1);
    }

    @Test
    void aPersonWhoCancelsEndsItBetweenTwoRequests() {
        bench.chart.batch = 1;
        create(3);
        var report = bench.sync().apply(bench.plan(), true, new Progress() {
            @Override
            public void step(String doing, int done, int total) {
                assertThat(doing).isEqualTo("Creating accounts");
                assertThat(total).isEqualTo(3);
            }

            @Override
            public boolean cancelled() {
                return bench.chart.byId.size() == 2;
            }
        });
        assertThat(report.done()).isEqualTo(2);
        assertThat(report.stopped()).startsWith("Stopped.");
        assertThat(bench.run().isInStep()).isTrue();
    }

    @Test
    void anotherMachineTakesOverAndLooksFirst() {
        create(1);
        bench.chart.faults.add(FakeChart.Fault.THROTTLED);
        bench.run();
        bench.restart();
        bench.machine = "there";
        assertThat(bench.run().open()).extracting(SyncReport.Line::state).containsExactly(CrossingState.IN_DOUBT);
        assertThat(steps("id0000", 1)).contains(Step.TAKEN_OVER);
        bench.pass(FakeChart.SETTLE);
        assertThat(bench.run().isInStep()).isTrue();
    }

    @Test
    void manyInDoubtAreLookedForByOneReading() {
        create(50);
        bench.chart.faults.add(FakeChart.Fault.ANSWER_LOST);
        assertThat(bench.run().isInStep()).isTrue();
        assertThat(bench.chart.calls).containsExactly("accounts", "create 50", "accounts");
        assertThat(((MemoryLog) bench.log).steps().stream().filter(Step.SENT::equals))
                .hasSize(50);
    }
}
