package dev.weighhouse.connect.hledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hledger-web 1.25 really answered, as recorded. */
class RecordedJournalTest {

    private static final Path RECORDED = Path.of("../shared/real/hledger");

    private final FakeHledger hledger = new FakeHledger();

    @BeforeEach
    void replay() {
        assumeTrue(Files.exists(RECORDED), "../shared/real/hledger is absent");
        hledger.answer("/accounts", () -> hledger.shown(recorded("accounts.json")))
                .answer("/transactions", () -> hledger.shown(recorded("transactions.json")));
    }

    @AfterEach
    void stop() {
        hledger.close();
    }

    private static String recorded(String name) {
        try {
            return Files.readString(RECORDED.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsTheChartWithItsNumbers() {
        try (var ledger = hledger.open()) {
            var chart = ledger.accounts(Progress.NONE).value();

            assertThat(chart.size()).isEqualTo(27);
            var current = chart.find(new AccountId("assets:bank:current")).orElseThrow();
            assertThat(current.label()).isEqualTo("1110 current");
            assertThat(chart.find(new AccountId("assets")).orElseThrow().number())
                    .isEqualTo("1000");
            assertThat(chart.all()).allMatch(account -> account.number() != null);
        }
    }

    @Test
    void readsBalancesThatComeToNothingInTheCurrencyOfEachEntry() {
        try (var ledger = hledger.open()) {
            var balances = ledger.balances(AsOf.closingOf(LocalDate.of(2025, 1, 31)), Progress.NONE)
                    .orElseThrow()
                    .value();

            assertThat(balances)
                    .contains(new Balance(new AccountId("assets:bank:current"), Money.of("14900.00", "GBP")))
                    .contains(new Balance(new AccountId("assets:receivables:trade"), Money.of("0.00", "EUR")));
            assertThat(balances.stream()
                            .map(Balance::amount)
                            .filter(amount ->
                                    amount.currency().getCurrencyCode().equals("GBP"))
                            .reduce(Money::plus))
                    .contains(Money.of("0.00", "GBP"));
        }
    }

    @Test
    void readsWhatMovedInAMonth() {
        try (var ledger = hledger.open()) {
            assertThat(ledger.movements(Period.month("2025-02"), Progress.NONE)
                            .orElseThrow()
                            .value())
                    .hasSize(8)
                    .anyMatch(posting -> posting.amount().equals(Money.of("990.00", "EUR"))
                            && "Export sale | Zoë & Søn A/S".equals(posting.description()));
        }
    }
}
