package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SandboxBooksTest {

    @Test
    void refusesAnEntryOutOfBalance() {
        var corner = new Corner().line("e1", "2026-05-01", "2", "10.00").line("e1", "2026-05-01", "4", "-9.99");

        assertThatThrownBy(corner::books).hasMessage("entry e1 is out of balance by 0.01 GBP");
    }

    @Test
    void refusesAnEntryThatBalancesOnlyTogetherWithAnother() {
        var corner = new Corner().line("e1", "2026-05-01", "2", "10.00").line("e2", "2026-05-01", "4", "-10.00");

        assertThatThrownBy(corner::books).hasMessageContaining("out of balance");
    }

    @Test
    void refusesAnEntryOutOfBalanceInEuroAlone() {
        var corner = new Corner()
                .withEuroBank()
                .line("e1", "2026-05-01", "7", "8.60", "10.00")
                .line("e1", "2026-05-01", "7", "-8.60", "-9.00");

        assertThatThrownBy(corner::books).hasMessageContaining("e1").hasMessageContaining("foreign currency");
    }

    @Test
    void refusesAPostingToNoAccount() {
        var corner = new Corner().entry("e1", "2026-05-01", "2", "99", "10.00");

        assertThatThrownBy(corner::books).hasMessage("entry e1 posts to unknown account 99");
    }

    @Test
    void aBalanceIsTheSumOfTheLinesUpToAndIncludingTheDay() {
        var books = new Corner()
                .entry("e1", "2026-05-01", "2", "4", "10.00")
                .entry("e2", "2026-05-02", "2", "4", "5.00")
                .books();

        assertThat(balance(books, "2", "2026-04-30")).isEqualTo(gbp("0.00"));
        assertThat(balance(books, "2", "2026-05-01")).isEqualTo(gbp("10.00"));
        assertThat(balance(books, "2", "2026-05-02")).isEqualTo(gbp("15.00"));
    }

    @Test
    void theFiscalYearTakesProfitToRetainedEarningsWithoutAPosting() {
        var books = new Corner()
                .entry("e1", "2026-03-31", "2", "4", "100.00")
                .entry("e2", "2026-03-31", "5", "2", "30.00")
                .books();

        assertThat(balance(books, "4", "2026-03-31")).isEqualTo(gbp("-100.00"));
        assertThat(balance(books, "3", "2026-03-31")).isEqualTo(gbp("0.00"));
        assertThat(balance(books, "4", "2026-04-01")).isEqualTo(gbp("0.00"));
        assertThat(balance(books, "5", "2026-04-01")).isEqualTo(gbp("0.00"));
        assertThat(balance(books, "3", "2026-04-01")).isEqualTo(gbp("-70.00"));
    }

    @Test
    void aDayBeforeTheFirstMonthBelongsToTheYearThatBeganBefore() {
        var books = new Corner().books();

        assertThat(books.fiscalYearOf(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(books.fiscalYearOf(LocalDate.of(2026, 4, 1))).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void aFamilyIsTheAccountWithItsParts() {
        var books = new Corner().books();

        assertThat(books.family(books.accounts().getFirst()))
                .extracting(SandboxAccount::name)
                .containsExactly("Cash", "Till");
    }

    private static Money balance(SandboxBooks books, String account, String day) {
        var found = books.accounts().stream()
                .filter(a -> a.id().equals(account))
                .findFirst()
                .orElseThrow();
        return books.balance(found, LocalDate.parse(day));
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
