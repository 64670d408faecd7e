package dev.weighhouse.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    private static JournalEntry entry(Money... amounts) {
        var lines = Arrays.stream(amounts)
                .map(amount -> new JournalEntry.Line(new AccountId("1"), amount, null))
                .toList();
        return new JournalEntry("J1", LocalDate.of(2026, 10, 31), null, null, lines);
    }

    private static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }

    @Test
    void balancesWhenDebitsEqualCredits() {
        assertThat(entry(pounds("10.00"), pounds("-7.50"), pounds("-2.50")).balances())
                .isTrue();
        assertThat(entry(pounds("10.00"), pounds("-9.99")).balances()).isFalse();
    }

    @Test
    void balancesInEachCurrencyByItself() {
        var crossed = entry(pounds("10.00"), Money.of("-10.00", "EUR"));

        assertThat(crossed.balances()).isFalse();
        assertThat(crossed.imbalance())
                .containsEntry(Currency.getInstance("GBP"), pounds("10.00"))
                .containsEntry(Currency.getInstance("EUR"), Money.of("-10.00", "EUR"));
    }

    @Test
    void neverBalancesWithFewerThanTwoLines() {
        assertThat(entry(pounds("0.00")).balances()).isFalse();
        assertThat(new JournalEntry("J", LocalDate.EPOCH, null, null, List.of()).balances())
                .isFalse();
    }
}
