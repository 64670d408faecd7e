package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.connect.rest.RestProvider;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.sandbox.Faults.Posting;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.InstallationFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many entries are pushed side by side to a ledger that goes wrong. What stands is counted in the ledger's own books. */
class PushInLanesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));
    private static final Period OCTOBER = Period.month("2026-10");
    private static final int ENTRIES = 30;
    private static final int MOST_PUSHES = 60;
    private static final int LANES = 8;

    /** Those after which everything can be settled without a person. */
    private static final List<Posting> PASSING = List.of(
            Posting.COMMIT_AND_CUT,
            Posting.COMMIT_AND_BREAK,
            Posting.COMMIT_AND_EMPTY,
            Posting.COMMIT_LATE,
            Posting.LOWER_KEY,
            Posting.BREAK,
            Posting.THROTTLE,
            Posting.SIGN_OUT,
            Posting.WRONG_COMPANY);

    @TempDir
    Path folder;

    private final Ticking time = new Ticking(SampleCompany.clock(CLOCK));
    private SampleCompany sample;
    private Opened workspace;
    private JournalDesk desk;
    private List<JournalId> entries = List.of();
    private List<String> before = List.of();

    @BeforeEach
    void approve() {
        sample = SampleCompany.start(folder, time);
        // nobody really waits for the rate budget
        var surround = new HttpSetup.Surround(time, new FakeTime(), new Random(7));
        workspace = new Opened(
                sample.workspace(),
                sample.vault(),
                List.of(new QuickBooksProvider(setup -> setup.with(surround)), new RestProvider()),
                time,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                sample::close);
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        desk = workspace.journals(time.pace());
        var accounts = expenses();
        entries = IntStream.range(0, ENTRIES)
                .mapToObj(number -> desk.write(rent(number, accounts)).id())
                .toList();
        entries.forEach(desk::sendForApproval);
        assertThat(desk.approve(desk.grounds(entries), "Priya Nair")).isEmpty();
        before = sample.ledger().numbers();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<Account> expenses() {
        return workspace.monthEnd().review(OCTOBER).ledgerChart().all().stream()
                .filter(account -> account.active() && account.currency().equals(workspace.home()))
                .filter(account -> account.type() == AccountType.EXPENSE)
                .limit(2)
                .toList();
    }

    /** Every third has the same lines as the one before it. */
    private static Draft rent(int number, List<Account> accounts) {
        var amount = new Money(
                10_000 + number - (number % 3 == 2 ? 1 : 0), accounts.getFirst().currency());
        return new Draft(
                LocalDate.of(2026, 10, 31),
                "Rent of place " + number,
                null,
                List.of(
                        new Draft.Line(accounts.getFirst().id(), amount, "", null, Map.of()),
                        new Draft.Line(accounts.getLast().id(), amount.negated(), "", null, Map.of())),
                null);
    }

    @Test
    void allCrossInOnePushAndAreReportedInTheirOrder() {
        var report = desk.push(Progress.NONE);

        assertThat(report.stopped()).isNull();
        assertThat(report.lines()).extracting(PushReport.Line::entry).containsExactlyElementsOf(entries);
        assertThat(report.lines()).extracting(PushReport.Line::state).containsOnly(CrossingState.CONFIRMED);
        assertEachStandsOnce();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachStandsOnceInTheEndWhateverGoesWrongInWhichLane(long seed) {
        var random = new Random(seed);
        for (var nth = 0; nth < ENTRIES; nth++) {
            sample.ledger().faults().nextPosting(PASSING.get(random.nextInt(PASSING.size())));
        }
        sample.ledger().faults().lateBy(Duration.ofSeconds(60));

        for (var push = 0; push < MOST_PUSHES && !all(JournalState.POSTED); push++) {
            desk.push(Progress.NONE);
            time.passes(Duration.ofSeconds(151));
        }

        assertThat(desk.journals()).extracting(Journal::state).containsOnly(JournalState.POSTED);
        assertEachStandsOnce();
        assertThat(desk.push(Progress.NONE).lines()).isEmpty();
        assertEachStandsOnce();
        assertThat(workspace.crossings().verify(List.of(), Progress.NONE).ok()).isTrue();
    }

    @Test
    void noEntryBeginsAfterTheLedgerNoLongerKnowsUs() {
        for (var nth = 0; nth < LANES; nth++) {
            sample.ledger().faults().nextPosting(Faults.Posting.SIGN_OUT);
        }

        var report = desk.push(Progress.NONE);

        assertThat(report.stopped()).isNotNull().contains("does not accept the token");
        assertThat(report.lines())
                .hasSizeBetween(1, LANES)
                .allMatch(line -> line.state() == CrossingState.INTENDED)
                .extracting(PushReport.Line::entry)
                .containsExactlyElementsOf(entries.subList(0, report.lines().size()));
        assertThat(states(entries.subList(report.lines().size(), ENTRIES))).containsOnly(JournalState.APPROVED);
        assertThat(posted()).isEmpty();

        while (!all(JournalState.POSTED)) {
            desk.push(Progress.NONE);
        }
        assertEachStandsOnce();
    }

    @Test
    void whereTheLedgerWantsFewerRequestsForAMomentThePushWaitsAndGoesOn() {
        for (var nth = 0; nth < LANES; nth++) {
            sample.ledger().faults().nextPosting(Posting.THROTTLE);
        }

        var report = desk.push(Progress.NONE);

        assertThat(report.stopped()).isNull();
        assertThat(report.lines())
                .extracting(PushReport.Line::state)
                .hasSize(ENTRIES)
                .containsOnly(CrossingState.CONFIRMED);
        assertEachStandsOnce();
    }

    @Test
    void aLedgerThatGoesOnWantingFewerRequestsStopsThePush() {
        for (var nth = 0; nth < LANES * 4; nth++) {
            sample.ledger().faults().nextPosting(Posting.THROTTLE);
        }

        var report = desk.push(Progress.NONE);

        assertThat(report.stopped()).contains("wants fewer requests");
        assertThat(report.lines())
                .hasSizeBetween(1, LANES)
                .allMatch(line -> line.state() == CrossingState.INTENDED)
                .anyMatch(line -> line.attempts() == 4);
        assertThat(posted()).isEmpty();
    }

    @Test
    void nobodyTakesAnApprovalBackWhileItMayBeAboutToBeUsed() {
        var refused = new ArrayList<String>();
        var watched = new Progress() {
            @Override
            public void step(String doing, int done, int total) {
                if (doing.startsWith("Sending") && refused.isEmpty()) {
                    try {
                        desk.sendBack(entries.getLast(), "not this month");
                    } catch (FailureException e) {
                        refused.add(e.failure().words());
                    }
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };

        desk.push(watched);

        assertThat(refused).singleElement().asString().contains("is posting to");
        assertThat(all(JournalState.POSTED)).isTrue();
    }

    @Test
    void aDoubtInOneLaneHoldsUpNoOther() {
        sample.ledger().faults().nextPosting(Posting.COMMIT_LATE);

        var report = desk.push(Progress.NONE);

        assertThat(report.stopped()).isNull();
        assertThat(report.lines())
                .extracting(PushReport.Line::state)
                .hasSize(ENTRIES)
                .containsOnlyOnce(CrossingState.IN_DOUBT)
                .containsOnly(CrossingState.IN_DOUBT, CrossingState.CONFIRMED);
        assertThat(posted()).hasSize(ENTRIES - 1);
        time.passes(Duration.ofSeconds(151));
        assertThat(desk.push(Progress.NONE).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(CrossingState.CONFIRMED));
        assertEachStandsOnce();
    }

    @Test
    void aCancelLetsWhatIsOnItsWayEndAndBeginsNothing() {
        var steps = new ArrayList<String>();
        var watched = new Progress() {
            @Override
            public synchronized void step(String doing, int done, int total) {
                if (total == ENTRIES) {
                    steps.add(doing);
                }
            }

            @Override
            public synchronized boolean cancelled() {
                return steps.size() == LANES + 2;
            }
        };

        var report = desk.push(watched);

        assertThat(report.stopped()).isEqualTo("Stopped by you. 10 of 30 entries were tried.");
        assertThat(report.lines())
                .allMatch(line -> line.state() == CrossingState.CONFIRMED)
                .extracting(PushReport.Line::entry)
                .containsExactlyElementsOf(entries.subList(0, 10));
        assertThat(steps)
                .containsExactlyElementsOf(entries.subList(0, 10).stream()
                        .map("Sending %s to QuickBooks"::formatted)
                        .toList());
        assertThat(states(entries.subList(10, ENTRIES))).containsOnly(JournalState.APPROVED);
    }

    private void assertEachStandsOnce() {
        var keys = entries.stream()
                .map(id -> Objects.requireNonNull(desk.journal(id).key()).brief())
                .collect(Collectors.toSet());
        assertThat(posted()).containsExactlyInAnyOrderElementsOf(keys);
    }

    /** What stands in the ledger now and did not before. */
    private List<String> posted() {
        var posted = new ArrayList<>(sample.ledger().numbers());
        before.forEach(posted::remove);
        return posted.stream().map(number -> number.toUpperCase(Locale.ROOT)).toList();
    }

    private boolean all(JournalState state) {
        return states(entries).equals(EnumSet.of(state));
    }

    private Set<JournalState> states(List<JournalId> which) {
        return which.stream().map(id -> desk.journal(id).state()).collect(Collectors.toSet());
    }
}
