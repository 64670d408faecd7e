package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Books nobody here wrote: the chart and 36 trial balances as the ledger, 3,529 journals as the platform. Their year-end
 * was closed without a journal, and that must be seen, and nothing else.
 */
class CharlReviewTest {
    private static final Path DATA =
            Path.of("../shared/data/charl-gl").toAbsolutePath().normalize();
    private static final Map<String, String> CHART = Map.of(
            "chart",
            DATA.resolve("ChartOfAccounts.txt").toString(),
            "chart.type",
            "Account Category 2",
            "chart.type.map",
            "Assets:asset,Liabilities:liability,Equity:equity,Sales:income,Cost of Sales:expense,"
                    + "Expenses:expense,Income Taxes:expense");

    @TempDir
    private Path folder;

    @BeforeEach
    void haveTheData() {
        assumeTrue(Files.exists(DATA), "../shared/data/charl-gl is absent");
    }

    @Test
    void showsExactlyTheFourteenAccountMonthsThatDoNotRollForward() throws IOException {
        var wiring = new Wiring(Clock.fixed(Instant.parse("2021-02-01T09:00:00Z"), ZoneOffset.UTC), () -> "maya");
        var file = folder.resolve("charl.weighhouse");
        try (var workspace = wiring.create(file, "Charl", Currency.getInstance("ZAR"), Set.of())) {
            workspace.connect(
                    connection(
                            "books",
                            Role.LEDGER,
                            Map.of(
                                    "trial-balance",
                                    DATA.resolve("TrialBalance.txt").toString(),
                                    "trial-balance.dust",
                                    "drop")),
                    Optional.empty());
            workspace.connect(
                    connection(
                            "journals",
                            Role.PLATFORM,
                            Map.of(
                                    "chart.external-id", "Account Code",
                                    "transactions", DATA.resolve("Journals.txt").toString(),
                                    "transactions.id", "Jnl ID")),
                    Optional.empty());
            var months = Period.months(YearMonth.of(2018, 1), YearMonth.of(2020, 12));

            assertThat(workspace.monthEnd().pull(List.of(), months, Progress.NONE))
                    .allSatisfy(result -> assertThat(result).isInstanceOf(PullResult.Done.class));

            var reviewed = months.stream()
                    .map(workspace.monthEnd()::review)
                    .flatMap(review -> review.variances().stream())
                    .toList();
            assertThat(reviewed).allSatisfy(v -> assertThat(v.basis()).isEqualTo(Basis.ACTIVITY));
            var compared =
                    reviewed.stream().filter(v -> v.difference().isPresent()).toList();
            var named = namedInTrialBalances();
            assertThat(compared.stream().filter(v -> named.contains(id(v))))
                    .as("account-months with an opening")
                    .hasSize(980);
            var differing =
                    compared.stream().filter(v -> v.status() == Status.DIFFERS).toList();
            assertThat(differing).hasSize(14);
            assertThat(differing)
                    .allSatisfy(v -> assertThat(v.period().from().getMonth()).isEqualTo(Month.JANUARY));
            assertThat(compared)
                    .filteredOn(v -> v.status() != Status.DIFFERS)
                    .allSatisfy(v -> assertThat(v.status()).isEqualTo(Status.AGREES));
            // the opening of the first month is stated nowhere, and nobody guesses it
            assertThat(reviewed)
                    .filteredOn(v -> v.difference().isEmpty())
                    .allSatisfy(v -> assertThat(v.period()).isEqualTo(Period.month("2018-01")));
        }
    }

    /** The chart has nine accounts more, which the trial balances leave out because nothing ever stood there. */
    private static Set<String> namedInTrialBalances() throws IOException {
        try (var lines = Files.lines(DATA.resolve("TrialBalance.txt"))) {
            return lines.skip(1)
                    .map(line -> List.of(line.split("\\|", -1)).get(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String id(Variance variance) {
        return Objects.requireNonNull(variance.ledgerAccount()).id().value();
    }

    private static Connection connection(String id, Role role, Map<String, String> more) {
        var settings = new HashMap<>(CHART);
        settings.putAll(more);
        return new Connection(new ConnectionId(id), role, "file", id, settings);
    }
}
