package dev.weighhouse.connect.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Stored;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Pull;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.crossing.QuoteBook.PulledBalances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One whole pull against the shapes collected beside the project. */
class RecordedShapesTest {

    private static final Path SHAPES = Path.of("../shared/specs/quickbooks/shapes-synthetic");
    private static final AsOf END_OF_MARCH = AsOf.closingOf(LocalDate.of(2026, 3, 31));
    private static final Period FIRST_QUARTER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

    private final Company123 company = new Company123();

    @BeforeEach
    void shapes() {
        assumeTrue(Files.exists(SHAPES), "the recorded QuickBooks shapes are absent");
        company.json("query", shape("account.query.response.json"))
                .json("reports/TrialBalance", shape("report.TrialBalance.flat.response.json"))
                .json("reports/GeneralLedger", shape("report.GeneralLedger.response.json"));
    }

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void aPullEndsInChartBalancesAndPostings() {
        try (var ledger = company.open()) {
            var chart = ledger.accounts(company.notes).value();
            var balances =
                    ledger.balances(END_OF_MARCH, company.notes).orElseThrow().value();
            var postings =
                    ledger.movements(FIRST_QUARTER, company.notes).orElseThrow().value();

            assertThat(chart.all())
                    .extracting(account -> account.label() + (account.active() ? "" : " (inactive)"))
                    .containsExactly(
                            "1000 Operating cash",
                            "2150 Platform payable",
                            "4010 Fee income",
                            "Old clearing (deleted) (inactive)");
            assertThat(balances)
                    .extracting(balance -> balance.account() + " " + balance.amount())
                    .containsExactly("35 1200.50 USD", "61 -300.25 USD", "77 -900.25 USD", "78 0.00 USD");
            assertThat(postings)
                    .extracting(
                            Posting::id,
                            Posting::date,
                            posting -> posting.amount().toString(),
                            Posting::reference)
                    .containsExactly(tuple("5501-35-1", LocalDate.of(2026, 2, 3), "200.50 USD", "RW-7KQ2M9XD4T1C"));
        }
        assertThat(company.asked).hasSize(5);
    }

    @Test
    void theWorkspaceKeepsAWholePull() {
        var book = new KeptPulls();
        var ofMarch = shape("report.TrialBalance.flat.response.json");
        company.json(
                "reports/TrialBalance",
                ofMarch.replace("2026-01-01", "{start_date}").replace("2026-03-31", "{end_date}"));
        try (var ledger = company.open()) {
            var result = new Pull(book, company.surroundings("t").currencies())
                    .run(Company123.connection(Map.of()), ledger, List.of(FIRST_QUARTER), company.notes);

            assertThat(result).isInstanceOf(PullResult.Done.class);
        }
        assertThat(book.kept).singleElement().satisfies(pulled -> {
            assertThat(pulled.accounts().value().size()).isEqualTo(4);
            assertThat(pulled.balances())
                    .extracting(PulledBalances::asOf)
                    .containsExactly(FIRST_QUARTER.opening(), FIRST_QUARTER.closing());
            assertThat(pulled.movements())
                    .singleElement()
                    .satisfies(
                            movements -> assertThat(movements.quoted().value()).hasSize(1));
        });
    }

    @Test
    void theNestedTrialBalanceGivesTheParentItsOwnAmount() {
        company.json("reports/TrialBalance", shape("report.TrialBalance.nested.response.json"))
                .accounts(
                        Shapes.bank("34", "Cash accounts"),
                        Shapes.bank("35", "Operating cash", "\"ParentRef\":{\"value\":\"34\"}"),
                        Shapes.account("77", "Fee income", "Revenue", "Income"));

        try (var ledger = company.open()) {
            assertThat(ledger.balances(END_OF_MARCH, company.notes)
                            .orElseThrow()
                            .value())
                    .extracting(balance -> balance.account() + " " + balance.amount())
                    .containsExactlyInAnyOrder("34 10.00 USD", "35 1190.50 USD", "77 -1200.50 USD");
        }
    }

    @Test
    void theRecordedFaultIsARefusal() {
        company.answer("query", _ -> Replies.json(400, shape("fault.json")));

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure).isInstanceOf(Failure.Rejected.class);
        assertThat(failure.words()).contains("6140", "Duplicate Document Number");
    }

    private static String shape(String name) {
        try {
            return Files.readString(SHAPES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the list of what is asked in a pull in one place, as documentation. */
    @Test
    void aPullAsksForFiveThings() {
        try (var ledger = company.open()) {
            ledger.company(company.notes);
            ledger.accounts(company.notes);
            ledger.balances(END_OF_MARCH, company.notes);
            ledger.movements(FIRST_QUARTER, company.notes);
        }

        assertThat(company.asked.stream()
                        .map(url -> List.copyOf(url.pathSegments()).getLast()))
                .containsExactly("123", "preferences", "query", "TrialBalance", "GeneralLedger");
    }

    /** A book that keeps pulls and is never asked for anything else here. */
    private static final class KeptPulls implements QuoteBook {
        private final List<Pulled> kept = new ArrayList<>();

        @Override
        public List<Quote> append(Pulled pulled, List<LogEntry> logged) {
            kept.add(pulled);
            return List.of();
        }

        @Override
        public <T> T together(Supplier<T> reading) {
            return reading.get();
        }

        @Override
        public Optional<Stored<ChartOfAccounts>> accounts(ConnectionId connection) {
            return Optional.empty();
        }

        @Override
        public Optional<Stored<ChartOfAccounts>> accountsThen(ConnectionId connection, Instant then) {
            return Optional.empty();
        }

        @Override
        public Optional<String> nameThen(ConnectionId connection, AccountId account, Instant then) {
            return Optional.empty();
        }

        @Override
        public Map<AccountId, List<String>> namesEver(ConnectionId connection) {
            return Map.of();
        }

        @Override
        public Optional<Instant> firstPulled(ConnectionId connection, AccountId account) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> firstPulled(ConnectionId connection, AccountId account, String movement) {
            return Optional.empty();
        }

        @Override
        public Map<AccountId, Map<String, Instant>> movementsFirstPulled(ConnectionId connection) {
            return Map.of();
        }

        @Override
        public Optional<ChartOfAccounts> accountsBehind(Quote quote) {
            return Optional.empty();
        }

        @Override
        public Optional<Stored<List<Balance>>> balances(ConnectionId connection, AsOf asOf) {
            return Optional.empty();
        }

        @Override
        public Optional<Stored<List<Movement>>> movements(ConnectionId connection, Period period) {
            return Optional.empty();
        }

        @Override
        public List<Period> months(ConnectionId connection) {
            return List.of();
        }
    }
}
