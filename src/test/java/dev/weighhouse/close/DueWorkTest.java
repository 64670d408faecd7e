package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Due;
import dev.weighhouse.schedule.OffPeak;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.RoundEnd;
import dev.weighhouse.schedule.StepRun;
import dev.weighhouse.sync.Action;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.ChartPlan;
import dev.weighhouse.sync.Guard;
import dev.weighhouse.sync.SyncReport;
import dev.weighhouse.ui.common.FakeWorkspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which months are read when, over a workspace in memory. It is the afternoon of 4 November 2026. */
class DueWorkTest {
    private static final ConnectionId BOOKS = new ConnectionId("books");
    private static final ConnectionId TILL = new ConnectionId("till");

    private final FakeWorkspace workspace =
            new FakeWorkspace(Path.of("corner.weighhouse"), "Corner", Currency.getInstance("GBP"));
    private final List<StepRun> done = new ArrayList<>();

    @BeforeEach
    void connect() {
        workspace.monthEnd.connections.add(connection(BOOKS, Role.LEDGER));
        workspace.monthEnd.connections.add(connection(TILL, Role.PLATFORM));
    }

    private static Connection connection(ConnectionId id, Role role) {
        return new Connection(id, role, "rest", id.value(), Map.of());
    }

    private DueWork work() {
        return new DueWork(workspace, DueWork.Waiting.NEVER, false);
    }

    private List<String> run() {
        done.clear();
        assertThat(work().run(Progress.NONE, done::add)).isInstanceOf(RoundEnd.Done.class);
        return done.stream().map(run -> run.step() + " " + run.months()).toList();
    }

    private void at(int hour) {
        workspace.schedule.set(LocalDate.of(2026, 11, 4).atTime(hour, 0).toInstant(ZoneOffset.UTC));
    }

    private static List<Period> months(String first, String last) {
        return Period.months(YearMonth.parse(first), YearMonth.parse(last));
    }

    @Test
    void theMonthBeforeAndTheOneThatRunsAreReadTogether() {
        assertThat(run()).containsExactly("pull books [2026-10, 2026-11]", "pull till [2026-10, 2026-11]");
    }

    @Test
    void monthsFromTheOneUnderReviewAreReadButNotMoreThanAYear() {
        workspace.settings.put(Months.CURRENT, "2026-08");
        assertThat(Months.underWay(workspace, LocalDate.of(2026, 11, 4))).isEqualTo(months("2026-08", "2026-11"));
        workspace.settings.put(Months.CURRENT, "2023-08");
        assertThat(Months.underWay(workspace, LocalDate.of(2026, 11, 4))).isEqualTo(months("2025-12", "2026-11"));
        workspace.settings.put(Months.CURRENT, "2026-12");
        assertThat(Months.underWay(workspace, LocalDate.of(2026, 11, 4))).isEqualTo(months("2026-10", "2026-12"));
    }

    @Test
    void monthsThatTheLedgerLockedAreLeftOut() {
        workspace.settings.put("journal.ledger.locked-until", "2026-10-31");
        assertThat(Months.underWay(workspace, LocalDate.of(2026, 11, 4))).isEqualTo(months("2026-11", "2026-11"));
        workspace.settings.put("journal.ledger.locked-until", "2026-10-30");
        assertThat(Months.underWay(workspace, LocalDate.of(2026, 11, 4))).isEqualTo(months("2026-10", "2026-11"));
        workspace.settings.put("journal.ledger.locked-until", "2027-01-31");
        assertThat(Months.underWay(workspace, LocalDate.of(2026, 11, 4)))
                .as("the one that runs is read whatever is locked")
                .isEqualTo(months("2026-11", "2026-11"));
    }

    @Test
    void theMonthUnderReviewStaysThatThoughTheOneThatRunsIsReadToo() {
        workspace.monthEnd.months.addAll(months("2026-10", "2026-11"));
        assertThat(Months.current(workspace, LocalDate.of(2026, 11, 30))).isEqualTo(Period.month("2026-10"));
        assertThat(Months.toPull(workspace, LocalDate.of(2026, 11, 30))).isEqualTo(months("2026-10", "2026-11"));
        assertThat(Months.current(workspace, LocalDate.of(2026, 12, 1))).isEqualTo(Period.month("2026-11"));
        assertThat(Months.toPull(workspace, LocalDate.of(2026, 12, 1))).isEqualTo(months("2026-11", "2026-11"));
    }

    @Test
    void historyGoesBackMonthByMonthInItsHoursUntilTheyEnd() {
        at(16);
        workspace.schedule().say(TILL, new Cadence.Hourly(), YearMonth.of(2026, 7));
        run();
        at(20);
        workspace.monthEnd.whilePulling = _ -> workspace.schedule.pass(Duration.ofHours(4));
        assertThat(run().stream().filter(step -> step.startsWith("history")))
                .as("the third would begin when the hours are over")
                .containsExactly("history till [2026-09]", "history till [2026-08]");
        assertThat(work().historyLeft(TILL)).containsExactly(Period.month("2026-07"));
        assertThat(work().historyLeft(BOOKS)).isEmpty();
    }

    @Test
    void historyGoesOnWhereItWasKilled() {
        at(20);
        workspace.schedule().say(new OffPeak(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        workspace.schedule().say(TILL, new Cadence.OnConnect(), YearMonth.of(2026, 7));
        workspace.monthEnd.whilePulling = _ -> {
            if (workspace.monthEnd.pulls.size() == 4) {
                throw new Killed();
            }
        };
        try {
            run();
            throw new AssertionError("it was to be killed");
        } catch (Killed e) {
            workspace.monthEnd.whilePulling = _ -> {};
        }
        assertThat(done).last().extracting(StepRun::months).isEqualTo(List.of(Period.month("2026-09")));
        assertThat(run()).containsExactly("history till [2026-08]", "history till [2026-07]");
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void historyThatFailsIsNotTriedMonthAfterMonth() {
        at(21);
        run();
        workspace.schedule().say(TILL, new Cadence.OnConnect(), YearMonth.of(2026, 1));
        workspace.monthEnd.failing.put(TILL, new Failure.Offline("The till does not answer."));
        assertThat(run()).containsExactly("history till [2026-09]");
        assertThat(done.getFirst().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run()).isEmpty();
        assertThat(DueWork.next(work().plan(), workspace.schedule.now()))
                .contains(workspace.schedule.now().plus(Duration.ofMinutes(15)));
    }

    @Test
    void theFirstMonthOfTheWorkspaceHoldsWhereNobodySaidOneOfAConnection() {
        workspace.settings.put(Months.FIRST, "2026-08");
        assertThat(work().historyFrom(BOOKS)).contains(YearMonth.of(2026, 8));
        workspace.schedule().say(BOOKS, new Cadence.OnConnect(), YearMonth.of(2025, 1));
        assertThat(work().historyFrom(BOOKS)).contains(YearMonth.of(2025, 1));
    }

    @Test
    void whatAPersonPulledIsNotReadForTheFirstTimeAgain() {
        workspace.monthEnd().pull(List.of(TILL), months("2026-10", "2026-10"), Progress.NONE);
        assertThat(work().plan())
                .extracting(
                        planned -> planned.step().toString(),
                        planned -> planned.due().isNow())
                .containsExactly(tuple("pull books", true), tuple("pull till", false));
        assertThat(work().plan().get(1).due()).isEqualTo(new Due.WhenAsked());
    }

    private String reason() {
        return Objects.requireNonNull(done.getFirst().ended()).reason();
    }

    private void keepsInStep() {
        workspace.charts().keep(TILL, true, Progress.NONE);
    }

    private static SyncReport report(Duration lookAgain) {
        var plan = new ChartPlan(List.of(), List.of());
        return new SyncReport(plan, List.of(line("1", lookAgain)), List.of(), null);
    }

    private static SyncReport.Line line(String externalId, Duration lookAgain) {
        return new SyncReport.Line(
                Action.CREATE,
                externalId,
                "7100 Rent",
                null,
                CrossingState.IN_DOUBT,
                "No answer came.",
                "Look.",
                lookAgain,
                null,
                false);
    }

    @Test
    void aChartIsKeptInStepAfterBothSidesWereReadAndOnlyWhereThatWasSaid() {
        workspace.charts().keep(BOOKS, true, Progress.NONE);
        assertThat(run()).as("a ledger follows nobody").hasSize(2);
        keepsInStep();
        assertThat(run()).containsExactly("accounts till []");
        assertThat(workspace.charts.orders).containsExactly(ChartDesk.Order.AS_FOUND);
        assertThat(run()).isEmpty();
        workspace.charts().keep(TILL, false, Progress.NONE);
        workspace.schedule().say(TILL, new Cadence.Hourly(), null);
        workspace.schedule.pass(Duration.ofHours(1));
        assertThat(run()).containsExactly("pull till [2026-10, 2026-11]");
    }

    @Test
    void aChartWaitsWhereASideCouldNotBeRead() {
        keepsInStep();
        workspace.monthEnd.failing.put(BOOKS, new Failure.Offline("The books do not answer."));
        assertThat(run()).containsExactly("pull books [2026-10, 2026-11]", "pull till [2026-10, 2026-11]");
        assertThat(workspace.charts.orders).isEmpty();
        workspace.monthEnd.failing.clear();
        workspace.schedule.pass(Duration.ofMinutes(15));
        assertThat(run()).containsExactly("pull books [2026-10, 2026-11]", "accounts till []");
    }

    @Test
    void whatIsInDoubtOfAChartIsLookedAtAgainWhateverTheCadence() {
        run();
        keepsInStep();
        workspace.charts.applying = (_, _) -> report(Duration.ofSeconds(30));
        assertThat(run()).containsExactly("accounts till []");
        assertThat(done.getFirst().outcome()).isEqualTo(Outcome.LOOK);
        assertThat(reason()).isEqualTo("7100 Rent: No answer came. Look.");
        assertThat(run()).as("it was looked at just now").isEmpty();
        workspace.schedule.pass(Duration.ofMinutes(10));
        workspace.charts.applying =
                (_, _) -> new SyncReport(new ChartPlan(List.of(), List.of()), List.of(), List.of(), null);
        assertThat(run()).containsExactly("accounts till []");
        workspace.schedule.pass(Duration.ofMinutes(10));
        assertThat(run()).as("nothing is in doubt any more").isEmpty();
    }

    @Test
    void whoeverWaitsLooksAgainInTheSameStepAndOnceForEachAccount() {
        run();
        keepsInStep();
        var waited = new ArrayList<Duration>();
        workspace.charts.applying = (_, _) -> report(Duration.ofSeconds(30));
        var told = new ArrayList<String>();
        new DueWork(workspace, (time, what) -> waited.add(time) && told.add(what), false).run(Progress.NONE, done::add);
        assertThat(waited).containsExactly(Duration.ofSeconds(31));
        assertThat(told).containsExactly("7100 Rent");
        assertThat(workspace.charts.orders).hasSize(2);
        assertThat(done.getLast().outcome()).isEqualTo(Outcome.LOOK);
    }

    @Test
    void aChartThatCouldNotBeKeptInStepIsTriedAgainAndOneThatAGuardStoppedIsNot() {
        run();
        keepsInStep();
        var plan = new ChartPlan(List.of(), List.of());
        workspace.charts.applying = (_, _) -> new SyncReport(plan, List.of(), List.of(), "Too many requests.");
        run();
        assertThat(done.getFirst().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run()).isEmpty();
        workspace.schedule.pass(Duration.ofMinutes(15));
        var guard = new Guard.CompanyChanged(Guard.Side.PLATFORM, "acme", "globex");
        var stopped = new ChartPlan(List.of(), List.of(guard));
        workspace.charts.applying = (_, _) -> new SyncReport(stopped, List.of(), List.of(), guard.words());
        run();
        assertThat(done.getFirst().outcome()).isEqualTo(Outcome.LOOK);
        assertThat(reason()).isEqualTo(guard.words() + " " + guard.nextStep());
        workspace.schedule.pass(Duration.ofHours(5));
        assertThat(run()).as("a person looks first, or its next time comes").isEmpty();
    }

    @Test
    void ofManyAccountsThatStayOpenTheFirstAreNamedAndTheOthersCounted() {
        run();
        keepsInStep();
        var lines = IntStream.range(0, 2_000)
                .mapToObj(at -> line(Integer.toString(at), Duration.ZERO))
                .toList();
        var plan = new ChartPlan(List.of(), List.of());
        workspace.charts.applying = (_, _) -> new SyncReport(plan, lines, List.of(), null);
        run();
        assertThat(reason()).endsWith("And 1,995 more; weighhouse accounts lists them.");
    }

    @Test
    void nothingIsBegunWhereAnotherWindowWrites() {
        workspace.writtenElsewhere = "ada since noon";
        assertThat(work().run(Progress.NONE, done::add)).isEqualTo(new RoundEnd.Held("ada since noon"));
        assertThat(done).isEmpty();
        assertThat(workspace.monthEnd.pulls).isEmpty();
    }
}
