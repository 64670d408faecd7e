package dev.weighhouse.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tax code that the platform does not know: the account goes once more without it, and nobody is kept in the dark. */
class TaxCodeTest {
    private final ChartBench bench = new ChartBench();

    private void has(String id, String name, String taxCode) {
        bench.ledger.put(id, ChartBench.account(id, id + "000", name, true, taxCode));
    }

    private List<CrossingEvent> events(String externalId, int revision) {
        return bench.log.events(bench.book
                .changes(ChartBench.PLEO, externalId)
                .get(revision - 1)
                .key());
    }

    @Test
    void aCreationAndAnUpdateAreTriedOnceMoreWithoutItUnderARevisionOfTheirOwn() {
        has("1", "Cash", "T20");
        has("2", "Rent", "T20");
        bench.chart.keep("2", new AccountState("2000", "Old rent", false, "T5"));
        bench.chart.unknownTaxCodes.add("T20");
        var report = bench.run();
        assertThat(report.lines())
                .extracting(SyncReport.Line::externalId, SyncReport.Line::state)
                .containsExactly(
                        tuple("1", CrossingState.REJECTED),
                        tuple("2", CrossingState.REJECTED),
                        tuple("1", CrossingState.CONFIRMED),
                        tuple("2", CrossingState.CONFIRMED));
        assertThat(bench.chart.shown("1")).isEqualTo(new AccountState("1000", "Cash", false, null));
        assertThat(bench.chart.shown("2")).isEqualTo(new AccountState("2000", "Rent", false, "T5"));
        assertThat(events("1", 2))
                .extracting(event -> event.entry().step())
                .containsExactly(Step.APPROVED, Step.INTENDED, Step.SENT, Step.CONFIRMED);
    }

    @Test
    void reportLogHistoryAndPlanSayThatItWasLeftOut() {
        has("1", "Cash", "T20");
        bench.chart.unknownTaxCodes.add("T20");
        var report = bench.run();
        assertThat(report.open()).isEmpty();
        assertThat(report.done()).as("one account, whatever it took").isEqualTo(1);
        assertThat(report.withoutTaxCode())
                .extracting(SyncReport.Line::told)
                .containsExactly(
                        "Stands on the platform as p-1. Its tax code T20 was left out, because the platform does"
                                + " not know it.");
        assertThat(events("1", 2))
                .allSatisfy(event -> assertThat(event.entry().subject().what())
                        .isEqualTo("Create account 1000 Cash without tax code T20"));
        assertThat(bench.book.changes(ChartBench.PLEO, "1"))
                .extracting(PlannedChange::reason)
                .last()
                .isEqualTo(
                        "The ledger has it, and the platform does not. It was refused with its tax code T20, so it is"
                                + " sent without.");
        var plan = bench.plan();
        assertThat(plan.isInStep()).isTrue();
        assertThat(plan.withoutTaxCode())
                .extracting(PlanItem::note)
                .containsExactly("Its tax code T20 is left out, because the platform does not know it. Add it there, or"
                        + " correct it in the ledger.");
    }

    @Test
    void itIsNotSentAgainButACorrectedOneIs() {
        has("1", "Cash", "T20");
        bench.chart.unknownTaxCodes.add("T20");
        bench.run();
        bench.chart.written();
        assertThat(bench.run().lines()).isEmpty();
        assertThat(bench.chart.written()).isEmpty();

        has("1", "Petty cash", "T20");
        assertThat(bench.run().withoutTaxCode())
                .as("a change that goes without it says so again")
                .hasSize(1);
        assertThat(bench.chart.written()).containsExactly("put 1");

        has("1", "Petty cash", "T0");
        assertThat(bench.run().done()).isEqualTo(1);
        assertThat(bench.chart.shown("1")).isEqualTo(new AccountState("1000", "Petty cash", false, "T0"));
    }

    @Test
    void onceThePlatformListsItItIsSent() {
        has("1", "Cash", "T20");
        bench.chart.unknownTaxCodes.add("T20");
        bench.run();

        bench.chart.unknownTaxCodes.clear();
        bench.chart.listedTaxCodes.add("T20");

        assertThat(bench.run().lines()).extracting(SyncReport.Line::action).containsExactly(Action.UPDATE);
        assertThat(bench.chart.shown("1")).isEqualTo(new AccountState("1000", "Cash", false, "T20"));
        assertThat(bench.plan().withoutTaxCode()).isEmpty();
    }

    @Test
    void whatIsRefusedWithoutItTooTeachesNothingOfTheTaxCode() {
        has("1", "Cash", "T20");
        bench.chart.unknownTaxCodes.add("T20");
        bench.chart.refusedNames.add("Cash");
        var report = bench.run();
        assertThat(report.lines())
                .extracting(SyncReport.Line::state)
                .containsExactly(CrossingState.REJECTED, CrossingState.REJECTED);
        assertThat(report.open()).hasSize(1);
        assertThat(bench.plan().withoutTaxCode()).isEmpty();

        bench.chart.unknownTaxCodes.clear();
        bench.chart.refusedNames.clear();
        bench.run();
        assertThat(bench.chart.shown("1")).isEqualTo(new AccountState("1000", "Cash", false, "T20"));
    }

    @Test
    void manyAreCreatedWithoutItByAsFewRequestsAsWithIt() {
        for (int at = 0; at < 1_500; at++) {
            has("%04d".formatted(at), "Account " + at, "T20");
        }
        bench.chart.unknownTaxCodes.add("T20");
        assertThat(bench.run().done()).isEqualTo(1_500);
        assertThat(bench.chart.written()).containsExactly("create 1000", "create 500", "create 1000", "create 500");
    }

    @Test
    void whatWentWithoutItAndIsInDoubtIsFoundAndCounts() {
        has("1", "Cash", "T20");
        bench.chart.unknownTaxCodes.add("T20");
        bench.chart.faults.add(FakeChart.Fault.NONE);
        bench.chart.faults.add(FakeChart.Fault.ANSWER_LOST);
        var plan = bench.plan();
        bench.chart.readFaults.add(FakeChart.Fault.THROTTLED);
        assertThat(bench.sync().apply(plan, true, Progress.NONE).open())
                .extracting(SyncReport.Line::state)
                .containsExactly(CrossingState.IN_DOUBT);
        bench.restart();
        bench.pass(FakeChart.SETTLE);
        bench.run();
        assertThat(bench.chart.with("1")).hasSize(1);
        assertThat(bench.plan().isInStep()).isTrue();
        assertThat(bench.plan().withoutTaxCode()).hasSize(1);
    }
}
