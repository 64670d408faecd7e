package dev.weighhouse.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of a change that was left in doubt once a later look was made: its end, and never what was told before. */
class LaterLookTest {
    private final ChartBench bench = new ChartBench();

    @BeforeEach
    void inDoubt() {
        bench.has("1", "1000", "Petty cash", true);
        bench.chart.has("1", "1000", "Cash", false);
    }

    private SyncReport lost(FakeChart.Fault fault) {
        bench.chart.faults.add(fault);
        var report = bench.run();
        assertThat(report.open()).extracting(SyncReport.Line::state).containsExactly(CrossingState.IN_DOUBT);
        assertThat(report.lookAgain()).contains(FakeChart.SETTLE);
        return report;
    }

    private SyncReport later(SyncReport earlier) {
        bench.pass(FakeChart.SETTLE);
        return earlier.then(bench.run());
    }

    @Test
    void whatWasProvenAbsentIsSentAndToldAsDone() {
        var report = later(lost(FakeChart.Fault.REQUEST_LOST));
        assertThat(report.lines()).extracting(SyncReport.Line::state).containsExactly(CrossingState.CONFIRMED);
        assertThat(report.isInStep()).isTrue();
        assertThat(report.lookAgain()).isEmpty();
    }

    @Test
    void whatWasWrittenLateIsToldAsDone() {
        var report = later(lost(FakeChart.Fault.LATE));
        assertThat(report.lines()).extracting(SyncReport.Line::state).containsExactly(CrossingState.CONFIRMED);
        assertThat(report.isInStep()).isTrue();
    }

    @Test
    void whatNothingAsksForAnyMoreIsToldAsWithdrawnAndNotAsInDoubt() {
        var earlier = lost(FakeChart.Fault.REQUEST_LOST);
        bench.has("1", "1000", "Cash", true);
        var report = later(earlier);
        assertThat(report.lines())
                .extracting(SyncReport.Line::over, SyncReport.Line::words)
                .containsExactly(tuple(true, "Nothing of it was done, and the plan does not ask for it any more."));
        assertThat(report.open()).isEmpty();
        assertThat(report.done()).isZero();
        assertThat(report.isInStep()).isTrue();
        assertThat(report.lookAgain()).as("nobody waits for it").isEmpty();
    }

    @Test
    void whatIsToBecomeSomethingElseIsToldAsWithdrawnAndTheOtherAsDone() {
        var earlier = lost(FakeChart.Fault.REQUEST_LOST);
        bench.has("1", "1000", "Till", true);
        var report = later(earlier);
        assertThat(report.lines())
                .extracting(SyncReport.Line::over, SyncReport.Line::state)
                .containsExactly(tuple(true, CrossingState.REJECTED), tuple(false, CrossingState.CONFIRMED));
        assertThat(report.done()).isEqualTo(1);
        assertThat(report.isInStep()).isTrue();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsOverWhereThePlanAsksNothingOfIt() {
        var earlier = lost(FakeChart.Fault.REQUEST_LOST);
        bench.chart.change("p-1", new AccountState("1000", "Till", false, null));
        bench.has("1", "1000", "Till", true);
        var report = later(earlier);
        assertThat(report.lines())
                .extracting(SyncReport.Line::over, SyncReport.Line::words)
                .containsExactly(tuple(
                        true,
                        "Nothing of it stands: somebody else changed the account on the platform, and nobody can tell"
                                + " what came first."));
        assertThat(report.isInStep()).isTrue();
    }

    @Test
    void whatAGuardHoldsByThenIsToldAsHeldAlone() {
        bench.has("1", "1000", "Cash", false);
        bench.has("2", "2000", "Rent", true);
        bench.chart.has("2", "2000", "Rent", false);
        var earlier = lost(FakeChart.Fault.REQUEST_LOST);
        bench.rule = new ArchiveRule(0, 0);
        var report = later(earlier);
        assertThat(report.held()).extracting(PlanItem::externalId).containsExactly("1");
        assertThat(report.lines()).isEmpty();
        assertThat(report.lookAgain()).isEmpty();
    }

    @Test
    void aLookThatFailsLeavesWhatWasToldBefore() {
        var earlier = lost(FakeChart.Fault.REQUEST_LOST);
        var report = earlier.then(earlier.failedLater(new Failure.Offline("Pleo does not answer.")));
        assertThat(report.lines()).isEqualTo(earlier.lines());
        assertThat(report.stopped()).startsWith("Pleo does not answer. ");
    }
}
