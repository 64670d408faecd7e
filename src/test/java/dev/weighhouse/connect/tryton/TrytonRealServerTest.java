package dev.weighhouse.connect.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A Tryton that really runs, on the demo company or the German chart it is seeded with; moves after March 2025 may be there,
 * too. The variables hold the address with the database, such as {@code http://127.0.0.1:8000/books/}.
 */
@Tag("real-server")
class TrytonRealServerTest {

    private static final String DEMO = "WEIGHHOUSE_TRYTON_URL";
    private static final String GERMAN = "WEIGHHOUSE_TRYTON_SKR03_URL";

    private final FakeTryton settings = new FakeTryton();

    @AfterEach
    void stop() {
        settings.close();
    }

    private Ledger ledger(String variable) {
        var address = System.getenv(variable);
        assumeTrue(address != null, variable + " names no running Tryton");
        var path = URI.create(address).getPath().replace("/", "");
        var user = Optional.ofNullable(System.getenv("WEIGHHOUSE_TRYTON_USER")).orElse("recon:reconpass");
        return settings.with("base-url", address.replaceAll(path + "/?$", ""))
                .with("database", path)
                .secret(Optional.of(user))
                .open();
    }

    @Test
    void readsTheDemoCompany() {
        try (var ledger = ledger(DEMO)) {
            var company = ledger.company(Progress.NONE).orElseThrow().value();
            assertThat(company.homeCurrency().getCurrencyCode()).isEqualTo("GBP");
            assertThat(company.closedUntil()).isEqualTo("2025-01-31");

            var chart = ledger.accounts(Progress.NONE).value();
            var end = AsOf.closingOf(LocalDate.of(2025, 3, 31));
            var balances = ledger.balances(end, Progress.NONE).orElseThrow().value();
            assertThat(balance(chart, balances, "1110")).isEqualTo(Money.of("11737.66", "GBP"));
            assertThat(balance(chart, balances, "1121")).isEqualTo(Money.of("990.00", "EUR"));
            assertThat(balance(chart, balances, "1100")).isEqualTo(Money.of("0.00", "GBP"));
            assertThat(balance(chart, balances, "1220"))
                    .as("a draft does not count")
                    .isEqualTo(Money.of("0.00", "GBP"));

            assertThat(ledger.balances(AsOf.openingOf(LocalDate.of(2025, 1, 1)), Progress.NONE)
                            .orElseThrow()
                            .value())
                    .allMatch(balance -> balance.amount().isZero());
            assertThat(ledger.movements(Period.month("2025-03"), Progress.NONE)
                            .orElseThrow()
                            .value())
                    .extracting(posting -> posting.amount().plain())
                    .containsExactlyInAnyOrder("500.00", "-500.00", "12.34", "-12.34");
        }
    }

    @Test
    void takesAnEntryOnceAndShowsItAsItWasSent() {
        try (var ledger = ledger(DEMO)) {
            var chart = ledger.accounts(Progress.NONE).value();
            var fact = new Fact(
                    "1", Direction.OUT, FactKind.JOURNAL, UUID.randomUUID().toString(), 1);
            var key = CrossingKey.of(fact);
            var entry = new JournalEntry(
                    "1",
                    LocalDate.of(2025, 6, 30),
                    null,
                    "Miete | Zoë & Søn – 日本",
                    List.of(
                            new JournalEntry.Line(id(chart, "5200"), Money.of("123.45", "GBP"), "June"),
                            new JournalEntry.Line(id(chart, "2200"), Money.of("-123.45", "GBP"), null)));
            var port = ledger.journals().orElseThrow();
            assertThat(port.standing(Progress.NONE).open().isOpen(entry.date())).isTrue();
            var parcel = new Parcel(key, entry, port.body(entry, key), key.brief());
            assertThat(((Lookup.Answered) port.find(parcel)).hits())
                    .noneMatch(hit -> hit.storedKey().equals(key.brief()));

            var answer = (Answer.Accepted) port.post(parcel);

            assertThat(((Lookup.Answered) port.find(parcel)).hits())
                    .singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.ledgerId()).isEqualTo(answer.ledgerId());
                        assertThat(hit.state()).isEqualTo(Hit.State.POSTED);
                        assertThat(hit.storedKey()).isEqualTo(key.brief());
                        assertThat(hit.entry().narration()).isEqualTo(entry.narration());
                        assertThat(hit.entry().lines()).containsExactlyInAnyOrderElementsOf(entry.lines());
                    });
            assertThat(port.finish(parcel, answer.ledgerId())).isInstanceOf(Answer.Accepted.class);
        }
    }

    @Test
    void isRefusedAnEntryInAClosedMonthAndKeepsNothingOfIt() {
        try (var ledger = ledger(DEMO)) {
            var chart = ledger.accounts(Progress.NONE).value();
            var fact = new Fact(
                    "1", Direction.OUT, FactKind.JOURNAL, UUID.randomUUID().toString(), 1);
            var key = CrossingKey.of(fact);
            var entry = new JournalEntry(
                    "1",
                    LocalDate.of(2025, 1, 15),
                    null,
                    "Too late",
                    List.of(
                            new JournalEntry.Line(id(chart, "5200"), Money.of("1.00", "GBP"), null),
                            new JournalEntry.Line(id(chart, "2200"), Money.of("-1.00", "GBP"), null)));
            var port = ledger.journals().orElseThrow();
            var parcel = new Parcel(key, entry, port.body(entry, key), key.brief());

            assertThat(port.post(parcel))
                    .isInstanceOfSatisfying(
                            Answer.Rejected.class,
                            rejected -> assertThat(rejected.words()).contains("closed"));
            assertThat(((Lookup.Answered) port.find(parcel)).hits()).isEmpty();
        }
    }

    @Test
    void readsTheGermanChart() {
        try (var ledger = ledger(GERMAN)) {
            var chart = ledger.accounts(Progress.NONE).value();

            assertThat(chart.all().stream().filter(account -> account.number() != null))
                    .hasSizeGreaterThan(1_000);
            assertThat(chart.all().stream().map(account -> account.type()).distinct())
                    .containsExactlyInAnyOrder(AccountType.values());
            assertThat(ledger.balances(AsOf.closingOf(LocalDate.of(2025, 3, 31)), Progress.NONE)
                            .orElseThrow()
                            .value())
                    .hasSize(chart.size());
        }
    }

    private static AccountId id(ChartOfAccounts chart, String number) {
        return chart.all().stream()
                .filter(account -> number.equals(account.number()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Money balance(ChartOfAccounts chart, List<Balance> balances, String number) {
        var account = chart.all().stream()
                .filter(each -> number.equals(each.number()))
                .findFirst()
                .orElseThrow();
        return balances.stream()
                .filter(balance -> balance.account().equals(account.id()))
                .map(Balance::amount)
                .findFirst()
                .orElseThrow();
    }
}
