package dev.weighhouse.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Pull;
import dev.weighhouse.crossing.PullLog;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Settings;
import dev.weighhouse.crossing.Source;
import dev.weighhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk over a real workspace file. */
class WorkspaceChartDeskTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static final ConnectionId PLEO = new ConnectionId("pleo");
    private static final ChartDesk.Order AS_FOUND = ChartDesk.Order.AS_FOUND;

    @TempDir
    Path folder;

    private final FakeChart chart = new FakeChart();
    private final FakeSides sides = new FakeSides(chart);
    private final FakeSides other = new FakeSides(null);
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> opened = new ArrayList<>();
    private boolean busy;
    private Workspace workspace;
    private WorkspaceChartDesk desk;

    @BeforeEach
    void open() {
        workspace = Workspace.create(
                folder.resolve("acme.weighhouse"), "Acme", Currency.getInstance("GBP"), Set.of(), CLOCK);
        connect("books", Role.LEDGER);
        connect("pleo", Role.PLATFORM);
        connect("shop", Role.PLATFORM);
        desk = desk();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void connect(String id, Role role) {
        workspace.connections().add(new Connection(new ConnectionId(id), role, "fake", "The " + id, Map.of()));
    }

    private WorkspaceChartDesk desk() {
        return new WorkspaceChartDesk(new ChartParts(
                workspace.connections(),
                this::source,
                workspace.quotes(),
                workspace.charts(),
                workspace.log(),
                new PullLog(workspace.log(), workspace.id(), () -> "here", () -> "Asha", CLOCK),
                Pace.system(CLOCK),
                () -> "here",
                () -> "Asha",
                _ -> busy ? Optional.empty() : Optional.of(() -> {}),
                new Settings() {
                    @Override
                    public Optional<String> get(String key) {
                        return Optional.ofNullable(settings.get(key));
                    }

                    @Override
                    public void set(String key, String value) {
                        settings.put(key, value);
                    }
                }));
    }

    private Source source(Connection connection) {
        opened.add(connection.id().value());
        if (connection.role() == Role.LEDGER) {
            return sides.ledger();
        }
        return connection.id().equals(PLEO) ? sides.platform() : other.platform();
    }

    private void has(String id, String name, boolean active) {
        sides.accounts.removeIf(account -> account.id().value().equals(id));
        sides.accounts.add(ChartBench.account(id, id, name, active, null));
    }

    private SyncReport apply() {
        return desk.apply(PLEO, AS_FOUND, Progress.NONE);
    }

    @Test
    void saysWhichPlatformsKeepAChart() {
        assertThat(desk.sides())
                .extracting(side -> side.platform().id().value(), ChartDesk.ChartSide::keepsChart)
                .containsExactly(tuple("pleo", true), tuple("shop", false));
        assertThatThrownBy(() -> desk.plan(new ConnectionId("shop"), Progress.NONE))
                .isInstanceOf(FailureException.class)
                .hasMessage("The shop keeps no chart of accounts of its own.");
        assertThatThrownBy(() -> desk.plan(new ConnectionId("nobody"), Progress.NONE))
                .hasMessage("There is no platform nobody.");
    }

    @Test
    void opensEachPlatformOnceToTellAndAgainOnlyAfterItWasChanged() {
        desk.sides();
        desk.sides();
        assertThat(opened).containsExactly("pleo", "shop");

        workspace.connections().replace(new Connection(PLEO, Role.PLATFORM, "fake", "Pleo", Map.of("a", "b")));
        desk.sides();
        assertThat(opened).containsExactly("pleo", "shop", "pleo");
    }

    @Test
    void aPlanIsShownWithWhatItTakesAndWritesNothing() {
        for (int at = 0; at < 1_001; at++) {
            has("%04d".formatted(at), "Account " + at, true);
        }
        has("9999", "Old", false);
        chart.has("9999", "9999", "Old", false);
        var outlook = desk.plan(PLEO, Progress.NONE);
        assertThat(outlook.requests()).isEqualTo(3);
        assertThat(outlook.minutes()).isEqualTo(1);
        assertThat(outlook.unsettled()).isEmpty();
        assertThat(chart.written()).isEmpty();
        assertThat(workspace.log().head()).isEmpty();
    }

    @Test
    void carriesOutThePlanThatWasShownAndTheLogTellsAllOfIt() {
        has("1", "Cash", true);
        var shown = desk.plan(PLEO, Progress.NONE).plan();
        var report = desk.apply(PLEO, ChartDesk.Order.of(shown, ""), Progress.NONE);
        assertThat(report.isInStep()).isTrue();
        assertThat(desk.history(PLEO, "1"))
                .extracting(ChartDesk.Past::state)
                .containsExactly(Optional.of(CrossingState.CONFIRMED));
        assertThat(workspace.archive().rows(Selection.ALL.kind(FactKind.ACCOUNT), new Page.Newest(10)))
                .hasSize(1);
        assertThat(workspace.archive().rows(Selection.ALL.kind(FactKind.PULL), new Page.Newest(10)))
                .hasSize(2);
        assertThat(workspace.archive().verify(List.of(), Progress.NONE).ok()).isTrue();
        assertThat(apply().lines()).isEmpty();
    }

    @Test
    void whatChangedSinceThePlanWasShownIsShownAgainInstead() {
        has("1", "Cash", true);
        var shown = desk.plan(PLEO, Progress.NONE).plan();
        has("2", "Rent", true);
        var report = desk.apply(PLEO, ChartDesk.Order.of(shown, ""), Progress.NONE);
        assertThat(report.stopped()).contains("not as they were when the plan was shown");
        assertThat(report.held()).hasSize(2);
        assertThat(chart.written()).isEmpty();
    }

    @Test
    void anAccountDeletedInTheLedgerIsArchivedBecauseItWasThereBefore() {
        has("1", "Cash", true);
        has("2", "Rent", true);
        apply();
        sides.accounts.removeIf(account -> account.id().value().equals("2"));
        assertThat(apply().lines())
                .extracting(SyncReport.Line::action, SyncReport.Line::externalId)
                .containsExactly(tuple(Action.ARCHIVE, "2"));
    }

    @Test
    void unknownAccountsAreLeftAloneUntilAPersonSaysThatTheyAreTheLedgers() {
        has("1", "Cash", true);
        chart.has("old", "7", "Old", false);
        assertThat(apply().plan().of(Action.LEFT_ALONE)).hasSize(1);
        assertThatThrownBy(() -> desk.adopt(PLEO, List.of("old"), " ", Progress.NONE))
                .hasMessage("A reason is needed.");
        assertThatThrownBy(() -> desk.adopt(PLEO, List.of("none"), "ours", Progress.NONE))
                .hasMessage("The platform has no account with the external id none.");
        desk.adopt(PLEO, List.of("old"), "from before we used this", Progress.NONE);
        assertThat(apply().lines()).extracting(SyncReport.Line::action).containsExactly(Action.ARCHIVE);
    }

    @Test
    void manyAreArchivedOnlyWithAReasonAndThatIsKept() {
        for (int at = 0; at < 8; at++) {
            has("" + at, "Account " + at, true);
        }
        apply();
        for (int at = 0; at < 6; at++) {
            has("" + at, "Account " + at, false);
        }
        var held = apply();
        assertThat(held.held()).hasSize(6);
        assertThat(held.isInStep()).isFalse();
        var order = ChartDesk.Order.of(held.plan(), "two firms became one");
        var report = desk.apply(PLEO, order, Progress.NONE);
        assertThat(report.done()).isEqualTo(6);
        assertThat(report.isInStep()).isTrue();
        assertThat(workspace.charts().consents(PLEO))
                .extracting(ArchiveConsent::accounts, ArchiveConsent::reason, ArchiveConsent::by)
                .containsExactly(tuple(6, "two firms became one", "Asha"));
    }

    @Test
    void aConsentHoldsForThePlanThatWasSeenAndForNoOther() {
        for (int at = 0; at < 9; at++) {
            has("" + at, "Account " + at, true);
        }
        apply();
        for (int at = 0; at < 6; at++) {
            has("" + at, "Account " + at, false);
        }
        var seen = apply().plan();
        has("6", "Account 6", false);

        var report = desk.apply(PLEO, ChartDesk.Order.of(seen, "two firms became one"), Progress.NONE);

        assertThat(report.stopped())
                .contains("nothing was sent", report.plan().fingerprint().shown())
                .doesNotContain(seen.fingerprint().shown());
        assertThat(workspace.charts().consents(PLEO)).isEmpty();
        assertThat(chart.byId.values()).noneMatch(account -> account.state().archived());
        assertThatThrownBy(() -> new ChartDesk.Order(null, "whatever it is"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstDigitsOfAPlanNameIt() {
        has("1", "Cash", true);
        var digits = desk.plan(PLEO, Progress.NONE).plan().fingerprint().hex().substring(0, 12);
        assertThat(desk.apply(PLEO, new ChartDesk.Order(digits, ""), Progress.NONE)
                        .done())
                .isEqualTo(1);
    }

    @Test
    void aReasonLiftsNoOtherGuard() {
        has("1", "Cash", true);
        apply();
        has("1", "Cash", false);
        var order = ChartDesk.Order.of(desk.plan(PLEO, Progress.NONE).plan(), "I want it");
        var report = desk.apply(PLEO, order, Progress.NONE);
        assertThat(report.plan().guards()).containsExactly(new Guard.LedgerEmpty());
        assertThat(report.held()).hasSize(1);
        assertThat(workspace.charts().consents(PLEO)).isEmpty();
    }

    @Test
    void aPartialReadingArchivesNothing() {
        has("1", "Cash", true);
        has("2", "Rent", true);
        apply();
        has("2", "Rent", false);
        sides.leftOut.add(new AccountId("9"));
        assertThat(apply().held()).hasSize(1);
    }

    @Test
    void theShareOfArchivingIsSetAndKept() {
        assertThat(desk.rule()).isEqualTo(ArchiveRule.USUAL);
        desk.archiveUpTo(50);
        assertThat(desk().rule()).isEqualTo(new ArchiveRule(50, 5));
        assertThatThrownBy(() -> desk.archiveUpTo(101)).isInstanceOf(FailureException.class);
    }

    @Test
    void anotherCompanyStopsEverythingUntilAPersonAcceptsIt() {
        has("1", "Cash", true);
        apply();
        chart.company = "globex";
        chart.byId.clear();
        var stopped = apply();
        assertThat(stopped.stopped())
                .startsWith("The platform is now that of company globex; so far it was that of company acme.");
        assertThat(chart.byId).isEmpty();
        desk.accept(PLEO, "the firm was taken over", Progress.NONE);
        assertThat(apply().isInStep()).isTrue();
        assertThat(chart.shown("1")).isNotNull();

        sides.company = "other books";
        assertThat(apply().stopped()).startsWith("The ledger is now that of company other books");
    }

    @Test
    void whatWasPulledIsKnownUntilAnotherCompanyIsAccepted() {
        has("1", "Cash", true);
        has("2", "Rent", true);
        var books = workspace.connections().all().getFirst();
        new Pull(workspace.quotes(), Set.of(Currency.getInstance("GBP")))
                .run(books, sides.ledger(), List.of(), Progress.NONE);
        sides.accounts.removeIf(account -> account.id().value().equals("2"));
        chart.has("1", "1", "Cash", false);
        chart.has("2", "2", "Rent", false);
        assertThat(desk.plan(PLEO, Progress.NONE).plan().of(Action.ARCHIVE)).hasSize(1);
        desk.accept(PLEO, "the books were begun anew", Progress.NONE);
        assertThat(desk.plan(PLEO, Progress.NONE).plan().of(Action.LEFT_ALONE)).hasSize(1);
    }

    @Test
    void thatAChartIsKeptInStepWithoutAPersonIsADecisionAboutTheseCompanies() {
        has("1", "Cash", true);
        assertThat(desk.keeping(PLEO)).isEmpty();
        assertThatThrownBy(() -> desk.keep(new ConnectionId("shop"), true, Progress.NONE))
                .hasMessage("The shop keeps no chart of accounts of its own.");
        desk.keep(PLEO, true, Progress.NONE);
        assertThat(desk().keeping(PLEO)).contains(new Keeping(PLEO, true, "Asha", CLOCK.instant()));
        assertThat(chart.written()).isEmpty();
        chart.company = "globex";
        assertThat(apply().stopped())
                .startsWith("The platform is now that of company globex; so far it was that of company acme.");
        desk.keep(PLEO, false, Progress.NONE);
        assertThat(desk.keeping(PLEO)).map(Keeping::byItself).contains(false);
    }

    @Test
    void whatIsInDoubtIsToldAndSettledWithoutAnotherSending() {
        has("1", "Cash", true);
        chart.faults.add(FakeChart.Fault.LATE);
        var report = apply();
        assertThat(report.lookAgain()).isPresent();
        assertThat(desk.plan(PLEO, Progress.NONE).unsettled().get("1"))
                .extracting(ChartDesk.Unsettled::state)
                .isEqualTo(CrossingState.IN_DOUBT);
        chart.late.forEach(Runnable::run);
        var settled = apply();
        assertThat(settled.lines())
                .extracting(SyncReport.Line::externalId, SyncReport.Line::state)
                .containsExactly(tuple("1", CrossingState.CONFIRMED));
        assertThat(chart.written()).containsExactly("create 1");
    }

    @Test
    void oneAtATime() {
        busy = true;
        assertThatThrownBy(this::apply).hasMessageContaining("another window or program");
    }

    @Test
    void twoThousandAccountsAreWrittenIntoARealFileBeforeTheyLeave() {
        for (int at = 0; at < 2_000; at++) {
            has("%04d".formatted(at), "Account " + at, true);
        }
        assertThat(apply().done()).isEqualTo(2_000);
        assertThat(chart.written()).containsExactly("create 1000", "create 1000");
        assertThat(workspace.archive().verify(List.of(), Progress.NONE).ok()).isTrue();
    }

    @Test
    void aLedgerWhoseIdsComeTwiceStopsTheRun() {
        sides.accounts.add(ChartBench.account("1", "1", "Cash", true, null));
        sides.accounts.add(ChartBench.account("1", "1", "Cash again", true, null));
        assertThatThrownBy(this::apply)
                .hasMessage("The chart of accounts of The books cannot be right: account id 1 comes twice.");
    }
}
