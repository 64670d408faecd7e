package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;

/** Amounts in several currencies. */
class ReviewerCurrencyTest extends ReviewCase {

    @Test
    void neverAddsTwoCurrencies() {
        ledger.accounts("1110").closing("1110", "100.00").closing("1110", "7.00 EUR");
        square.accounts("a").closing("a", "100.00").closing("a", "8.00 EUR");
        map("a", "1110");

        var variances = review(square);

        assertThat(variances.stream().map(Variance::currency))
                .containsExactly(Currency.getInstance("EUR"), Currency.getInstance("GBP"));
        assertThat(variances.stream().map(Variance::status)).containsExactly(Status.DIFFERS, Status.AGREES);
        assertThat(variances.getFirst().difference()).contains(money("1.00 EUR"));
    }

    @Test
    void saysWhichCurrencyIsOnOneSideOnly() {
        ledger.accounts("1110").closing("1110", "100.00");
        square.accounts("a").closing("a", "120.00 EUR");
        map("a", "1110");

        var variances = review(square);

        assertThat(variances.stream().map(Variance::status)).containsOnly(Status.NO_QUOTE);
        assertThat(variances).hasSize(2);
        assertThat(variances.getFirst().findings().getFirst().words())
                .isEqualTo("The platform quotes this account in EUR, the ledger only in GBP.");
        assertThat(variances.getLast().findings().getFirst().words())
                .isEqualTo("The ledger quotes this account in GBP, the platform only in EUR.");
    }

    @Test
    void takesNoZeroForGrantedInACurrencyNobodySpokeOf() {
        ledger.accounts("1110").movement("1110", "100.00");
        square.accounts("a").movement("a", "120.00 EUR");
        map("a", "1110");

        assertThat(review(square).stream().map(Variance::status)).containsOnly(Status.NO_QUOTE);
    }

    @Test
    void leavesOutACurrencyThatOneSideQuotesOnlyAtZero() {
        ledger.accounts("1110").closing("1110", "0.00 USD").closing("1110", "3.00");
        square.accounts("a").closing("a", "3.00");
        map("a", "1110");

        assertThat(only().currency().getCurrencyCode()).isEqualTo("GBP");
    }
}
