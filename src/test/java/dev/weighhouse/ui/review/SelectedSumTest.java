package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.SignLens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the selected accounts come to. */
class SelectedSumTest {
    private static LineRow line(String title) {
        return line(variance(title));
    }

    private static LineRow line(Variance variance) {
        return new LineRow(variance, ReviewIndex.of(Larkfield.october(), Map.of()), null);
    }

    private static Variance variance(String title) {
        return Larkfield.october().variances().stream()
                .filter(each -> each.label().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static String words(LineRow... lines) {
        return SelectedSum.words(List.of(lines), SignLens.NATURAL);
    }

    @Test
    void addsUpEachCurrencyOfTwoAccountsAndMore() {
        assertThat(words(line("1110"))).isEmpty();
        assertThat(words(line("1110"), line("1120"))).isEqualTo("2 selected, difference −1,080.05 GBP");
        assertThat(words(line("1110"), line("1030"))).isEqualTo("2 selected, difference −12.00 EUR, +255.75 GBP");
    }

    @Test
    void accountsOfBothKindsAddUpByDebitAndCredit() {
        assertThat(words(line("1110"), line("2030"))).isEqualTo("2 selected, difference −841.75 GBP (debit positive)");
    }

    @Test
    void saysWhereTheyAreTooLargeToBeAdded() {
        assertThat(words(line(huge("1110")), line(huge("1120"))))
                .isEqualTo("2 selected, differences too large to be added");
    }

    private static Variance huge(String title) {
        var like = variance(title);
        return new Variance(
                like.ledgerAccount(),
                like.platformAccounts(),
                like.currency(),
                like.period(),
                like.basis(),
                figures(0),
                figures(Long.MAX_VALUE),
                like.tolerance(),
                like.status(),
                List.of());
    }

    private static SideFigures figures(long closing) {
        return new SideFigures(null, null, new Money(closing, Larkfield.GBP), List.of());
    }
}
