package dev.weighhouse.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.pleo.PleoProvider;
import dev.weighhouse.crossing.ChartCrosser;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingMemory;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ledger's accounts and those of a Pleo of our own, over the wire, through the protocol and the log. */
class PleoInStepTest {
    private static final String KEY = "pleo-key";
    private static final String BATCH = "POST /v1/chart-of-accounts/batch";
    private static final String PUT = "PUT /v1/chart-of-accounts";

    private final FakeTime time = new FakeTime();
    private final PleoBooks pleo = new PleoBooks("12abc3d4-e567-4890-8234-abc56e78fabc", "Larkfield Coffee");
    private final PleoSandbox sandbox = new PleoSandbox(pleo, KEY, time);
    private final Platform platform = new PleoProvider(setup -> setup.with(time.surround()))
            .open(
                    new Connection(ChartBench.PLEO, Role.PLATFORM, "pleo", "Pleo", sandbox.settings()),
                    new Surroundings(
                            _ -> Optional.of(KEY), time, Path.of("."), ChartBench.GBP, Set.of(ChartBench.GBP)));
    private final ChartPort chart = platform.chart().orElseThrow();
    private final MemoryChartBook book = new MemoryChartBook();
    private final MemoryLog log = new MemoryLog();
    private final Map<String, Account> ledger = new LinkedHashMap<>();

    private final Pace pace = new Pace() {
        @Override
        public Instant now() {
            return time.instant();
        }

        @Override
        public Duration elapsed() {
            return time.elapsed();
        }
    };
    private final CrossingMemory memory = new CrossingMemory(pace);

    @AfterEach
    void stop() {
        platform.close();
        sandbox.close();
    }

    private void ledgerHas(String id, @Nullable String number, String name, boolean active) {
        ledger.put(id, ChartBench.account(id, number, name, active, null));
    }

    private ChartPlan run() {
        return run(Progress.NONE);
    }

    private ChartPlan run(Progress progress) {
        var company = chart.company(Progress.NONE);
        var reading = new ChartReading(
                "books",
                ledger.values(),
                Set.of(),
                company,
                chart.accounts(Progress.NONE).value(),
                chart.limits());
        var plan = ChartPlan.of(
                reading,
                new ChartMemory(
                        Optional.empty(),
                        book.known(ChartBench.PLEO, "books")::contains,
                        RefusedTaxCodes.of(book, log, chart, ChartBench.PLEO, company)),
                ArchiveRule.USUAL);
        book.know(
                new KnownAccounts(ChartBench.PLEO, "books", List.copyOf(ledger.keySet()), "", "Asha", time.instant()));
        var crosser = new ChartCrosser(log, chart, pace, "here", memory);
        new ChartSync(crosser, chart, book, log, ChartBench.PLEO, company, time::instant, "Asha")
                .apply(plan, true, progress);
        return plan;
    }

    @Test
    void whatNobodyWaitsForLeavesATenthOfTheMinuteToPeople() throws InterruptedException {
        rename(455, "Account ", Progress.NONE);
        time.sleep(Duration.ofMinutes(2));
        var before = time.waited();
        rename(455, "Renamed ", Progress.NONE);
        assertThat(time.waited())
                .as("with somebody waiting all of the minute is used")
                .isEqualTo(before);
        time.sleep(Duration.ofMinutes(2));
        before = time.waited();

        rename(455, "Renamed again ", Progress.inBackground(Progress.NONE));

        assertThat(time.waited()).isGreaterThan(before);
    }

    private void rename(int accounts, String name, Progress progress) {
        IntStream.range(0, accounts).forEach(number -> ledgerHas("n-" + number, null, name + number, true));
        run(progress);
    }

    @Test
    void theFiveAccountsOfPleosOwnGuideAreLeftUnarchivedCreatedRenamedAndArchivedOnceEach() {
        pleo.account("ext-1000", "1000", "Office supplies", false);
        pleo.account("ext-2000", "2000", "Travel", true);
        pleo.account("ext-4000", "4000", "Advertisement", false);
        pleo.account("ext-5000", "5000", "Old phones", false);
        ledgerHas("ext-1000", "1000", "Office supplies", true);
        ledgerHas("ext-2000", "2000", "Travel", true);
        ledgerHas("ext-3000", "3000", "Software", true);
        ledgerHas("ext-4000", "4000", "Advertising", true);
        ledgerHas("ext-5000", "5000", "Old phones", false);

        var plan = run();

        for (var action : List.of(Action.NONE, Action.UNARCHIVE, Action.CREATE, Action.UPDATE, Action.ARCHIVE)) {
            assertThat(plan.of(action)).as(action.name()).hasSize(1);
        }
        assertThat(pleo.accounts())
                .extracting(account -> "%s %s %s"
                        .formatted(
                                account.path("externalId").asString(),
                                account.path("name").asString(),
                                account.path("archived").asBoolean()))
                .containsExactlyInAnyOrder(
                        "ext-1000 Office supplies false",
                        "ext-2000 Travel false",
                        "ext-3000 Software false",
                        "ext-4000 Advertising false",
                        "ext-5000 Old phones true");
        assertThat(run().isInStep()).as("run again: no change").isTrue();
    }

    @Test
    void twoThousandAccountsAreCreatedByTwoRequestsAndRenamedAtFiveHundredAMinute() {
        IntStream.range(0, 2_000).forEach(number -> ledgerHas("n-" + number, null, "Account " + number, true));
        run();
        assertThat(pleo.accounts()).hasSize(2_000);
        assertThat(sandbox.asked(BATCH)).isEqualTo(2);
        assertThat(sandbox.asked(PUT)).isZero();
        assertThat(time.waited()).isZero();

        IntStream.range(0, 2_000).forEach(number -> ledgerHas("n-" + number, null, "Renamed " + number, true));
        run();
        assertThat(pleo.accounts())
                .allMatch(account -> account.path("name").asString().startsWith("Renamed "));
        assertThat(sandbox.asked(BATCH)).as("nothing was created again").isEqualTo(2);
        assertThat(sandbox.asked(PUT)).as("one request each").isEqualTo(2_000);
        assertThat(sandbox.refused()).isZero();
        assertThat(sandbox.mostInAMinute()).isLessThanOrEqualTo(500);
        assertThat(time.waited())
                .as("four times five hundred and the reading before them: four waits for the next minute")
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));

        assertThat(run().isInStep()).isTrue();
        assertThat(sandbox.asked(BATCH) + sandbox.asked(PUT))
                .as("run again: no change")
                .isEqualTo(2_002);
    }
}
