package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformBooksTest {
    private static final PlatformBooks.Account BALANCE =
            new PlatformBooks.Account("balance", "130", "Balance", "asset", Corner.GBP, true, gbp("100.00"));
    private static final PlatformBooks.Account SALES =
            new PlatformBooks.Account("sales", null, "Sales", "income", Corner.GBP, true, null);

    @Test
    void refusesWhatBelongsTogetherAndDoesNotBalance() {
        assertThatThrownBy(() -> books(
                        row("1", "balance", "2026-05-01", "10.00", "A"), row("2", "sales", "2026-05-01", "-9.00", "A")))
                .hasMessageContaining("A of 2026-05-01 is out of balance");
    }

    @Test
    void takesMoneyFromOutsideWithOneRow() {
        assertThat(books(row("1", "balance", "2026-05-01", "10.00", "TOP-UP")).accounts())
                .hasSize(2);
    }

    @Test
    void aBalanceStartsFromItsOpening() {
        var books = books(
                row("1", "balance", "2026-05-01", "10.00", "A"),
                row("2", "sales", "2026-05-01", "-10.00", "A"),
                row("3", "balance", "2026-05-02", "-4.00", "PAID"));

        assertThat(books.balance(BALANCE, LocalDate.of(2026, 4, 30))).isEqualTo(gbp("100.00"));
        assertThat(books.balance(BALANCE, LocalDate.of(2026, 5, 1))).isEqualTo(gbp("110.00"));
        assertThat(books.balance(BALANCE, LocalDate.of(2026, 5, 2))).isEqualTo(gbp("106.00"));
        assertThat(books.balance(SALES, LocalDate.of(2026, 5, 2))).isEqualTo(gbp("-10.00"));
    }

    @Test
    void transactionsKeepToTheirDaysInOrder() {
        var books = books(
                row("3", "balance", "2026-05-03", "1.00", "C"),
                row("2", "balance", "2026-05-02", "1.00", "B"),
                row("1", "balance", "2026-05-01", "1.00", "A"));

        assertThat(books.transactions(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2)))
                .extracting(PlatformBooks.Row::id)
                .containsExactly("1", "2");
    }

    static PlatformBooks.Row row(String id, String account, String date, String amount, String reference) {
        return new PlatformBooks.Row(
                id,
                account,
                LocalDate.parse(date),
                gbp(amount),
                reference,
                "Row " + id,
                "charge",
                "Somebody",
                Traits.NONE);
    }

    static PlatformBooks books(PlatformBooks.Row... rows) {
        return new PlatformBooks(List.of(BALANCE, SALES), List.of(rows));
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
