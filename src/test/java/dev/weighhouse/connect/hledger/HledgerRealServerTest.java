package dev.weighhouse.connect.hledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hledger-web that really runs, on the demo company it is seeded with; entries after March 2025 may be there, too. */
@Tag("real-server")
class HledgerRealServerTest {

    private static final String VARIABLE = "WEIGHHOUSE_HLEDGER_URL";

    private final FakeHledger settings = new FakeHledger();

    @BeforeEach
    void find() {
        assumeTrue(System.getenv(VARIABLE) != null, VARIABLE + " names no running hledger-web");
        settings.with("base-url", System.getenv(VARIABLE));
    }

    @AfterEach
    void stop() {
        settings.close();
    }

    private Ledger ledger() {
        return settings.open();
    }

    @Test
    void readsChartBalancesAndPostings() {
        try (var ledger = ledger()) {
            var chart = ledger.accounts(Progress.NONE).value();
            assertThat(chart.find(new AccountId("assets:bank:current"))
                            .orElseThrow()
                            .label())
                    .isEqualTo("1110 current");

            assertThat(ledger.balances(AsOf.closingOf(LocalDate.of(2025, 3, 31)), Progress.NONE)
                            .orElseThrow()
                            .value())
                    .contains(new Balance(new AccountId("assets:bank:current"), Money.of("14137.66", "GBP")));
            assertThat(ledger.postings(new AccountId("assets:bank:current"), Period.month("2025-02"), Progress.NONE)
                            .orElseThrow()
                            .value())
                    .singleElement()
                    .satisfies(posting -> assertThat(posting.reference()).isEqualTo("JNL-0002"));
        }
    }

    @Test
    void takesAnEntryAndShowsItAsItWasSent() {
        var source = UUID.randomUUID().toString();
        var key = CrossingKey.of(new Fact("journal", Direction.OUT, FactKind.JOURNAL, source, 1));
        var entry = new JournalEntry(
                "1",
                LocalDate.of(2025, 6, 30),
                "J-1055",
                "Miete | Zoë & Søn – 日本 (June)",
                List.of(
                        new JournalEntry.Line(
                                new AccountId("expenses:rent"),
                                Money.of("0.01", "GBP"),
                                "a penny",
                                null,
                                Map.of("class", "Café")),
                        new JournalEntry.Line(new AccountId("liabilities:accruals"), Money.of("-0.01", "GBP"), null),
                        new JournalEntry.Line(
                                new AccountId("assets:receivables:trade"), Money.of("12345678.90", "EUR"), null),
                        new JournalEntry.Line(
                                new AccountId("equity:retained earnings"), Money.of("-12345678.90", "EUR"), null)));
        try (var ledger = ledger()) {
            var port = ledger.journals().orElseThrow();
            var parcel = new Parcel(key, entry, port.body(entry, key), key.brief());
            assertThat(((Lookup.Answered) port.find(parcel)).hits())
                    .allMatch(hit -> !hit.storedKey().equals(key.brief()));

            assertThat(port.post(parcel)).isInstanceOf(Answer.Accepted.class);

            var hits = ((Lookup.Answered) port.find(parcel)).hits();
            assertThat(hits).singleElement().satisfies(hit -> {
                assertThat(hit.storedKey()).isEqualTo(key.brief());
                assertThat(hit.entry().date()).isEqualTo(entry.date());
                assertThat(hit.entry().narration()).isEqualTo(entry.narration());
                assertThat(hit.entry().lines().stream().map(line -> line.account() + " " + line.amount()))
                        .containsExactlyElementsOf(entry.lines().stream()
                                .map(line -> line.account() + " " + line.amount())
                                .toList());
            });
        }
    }
}
