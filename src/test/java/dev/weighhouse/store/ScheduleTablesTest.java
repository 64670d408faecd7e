package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.LEDGER;
import static dev.weighhouse.store.Fixture.NOW;
import static dev.weighhouse.store.Fixture.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.Lease;
import dev.weighhouse.schedule.OffPeak;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.Saying;
import dev.weighhouse.schedule.ScheduleBook;
import dev.weighhouse.schedule.Step;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedule is in the workspace as it was said and done. */
class ScheduleTablesTest {
    static final Saying SAYING =
            new Saying(PLATFORM, new Cadence.Daily(LocalTime.of(6, 30)), YearMonth.of(2025, 1), "Maya Okafor", NOW);
    static final Step STEP = new Step() {
        @Override
        public StepId id() {
            return StepId.pull(PLATFORM);
        }

        @Override
        public List<Period> months() {
            return List.of(Period.month("2026-10"), Period.month("2026-11"));
        }

        @Override
        public Ended run(Progress progress) {
            throw new AssertionError("nobody runs it here");
        }
    };

    @TempDir
    Path folder;

    private Workspace workspace;
    private ScheduleBook book;

    @BeforeEach
    void open() {
        workspace = Fixture.connected(folder.resolve("schedule.weighhouse"));
        book = workspace.schedule();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void reopen() {
        workspace.close();
        workspace = Workspace.open(folder.resolve("schedule.weighhouse"), Fixture.CLOCK);
        book = workspace.schedule();
    }

    @Test
    void keepsEachCadenceThatWasEverSaid() {
        var others = List.of(
                new Saying(PLATFORM, new Cadence.MonthEnd(LocalTime.of(0, 0)), null, "Ben", NOW),
                new Saying(LEDGER, new Cadence.Hourly(), null, "Ben", NOW),
                new Saying(LEDGER, new Cadence.OnConnect(), null, "Ben", NOW),
                new Saying(LEDGER, new Cadence.ByHand(), null, "Ben", NOW));
        book.say(SAYING);
        others.forEach(book::say);
        reopen();
        assertThat(book.said()).containsExactly(SAYING, others.get(0), others.get(1), others.get(2), others.get(3));
    }

    @Test
    void keepsTheLastOffPeakHours() {
        assertThat(book.offPeak()).isEmpty();
        book.say(OffPeak.DEFAULT, "Ben", NOW);
        var lunch = new OffPeak(LocalTime.of(12, 0), LocalTime.of(13, 15));
        book.say(lunch, "Ben", NOW);
        reopen();
        assertThat(book.offPeak()).contains(lunch);
    }

    @Test
    void aStepWithoutAnEndWasInterrupted() {
        var number = book.begun(STEP, "till-pc", NOW);
        reopen();
        assertThat(book.runs(STEP.id(), 5))
                .containsExactly(new StepRun(number, STEP.id(), STEP.months(), "till-pc", NOW, null, null));
        assertThat(book.runs(STEP.id(), 5).getFirst().outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(book.lastDone(STEP.id())).isEmpty();
    }

    @Test
    void tellsTheNewestFirstAndTheLastThatWasDone() {
        var done = book.begun(STEP, "till-pc", NOW);
        var look = Ended.look(7, "J-1 stands otherwise.");
        book.ended(done, look, NOW.plusSeconds(3));
        var failed = book.begun(STEP, "till-pc", NOW.minusSeconds(60));
        var offline = new Ended(Outcome.FAILED, -1, "No network.", NOW.plusSeconds(600));
        book.ended(failed, offline, NOW);
        reopen();
        assertThat(book.runs(5))
                .extracting(StepRun::number, StepRun::ended)
                .as("by number, whatever the clock said")
                .containsExactly(tuple(failed, offline), tuple(done, look));
        assertThat(book.lastDone(STEP.id()).map(StepRun::number)).contains(done);
        assertThat(book.runs(StepId.pull(LEDGER), 5)).isEmpty();
        assertThat(book.historyDone(PLATFORM)).isEmpty();
    }

    @Test
    void theLeaseIsReplacedOnlyByWhoHasSeenIt() {
        var leases = workspace.leases();
        var mine = new Lease("a", "till-pc", 42, NOW, "ada on till-pc", 1, NOW, false);
        var other = new Lease("b", "desk", 43, null, "ben on desk", 1, NOW.plusSeconds(1), true);
        assertThat(leases.current()).isEmpty();
        assertThat(leases.replace(null, mine)).isTrue();
        assertThat(leases.replace(null, other)).as("somebody was quicker").isFalse();
        assertThat(leases.current()).contains(mine);
        assertThat(leases.replace(other, other)).isFalse();
        assertThat(leases.replace(mine, other)).isTrue();
        assertThat(leases.current()).contains(other);
    }
}
