package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.Adjusted;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Evidence;
import dev.weighhouse.reconcile.Explanation;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Underway;
import dev.weighhouse.reconcile.Variance;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultRowTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Period OCTOBER = Period.month("2026-10");

    @Test
    void tellsWhatOurAdjustmentsTookAndAreAboutToTake() {
        var onItsWay = new Underway("J-2", Cause.Kind.ADJUSTING, OCTOBER.to(), gbp("175.00"), true);
        var adjusted = List.of(
                new Adjusted("J-1", Adjusted.Part.ROWS, gbp("75.00")),
                new Adjusted("J-2", Adjusted.Part.REST, gbp("175.00")));

        var row = ResultRow.of(
                variance(),
                Explanation.of(Evidence.of(variance(), Around.NOTHING).with(List.of(onItsWay), adjusted))
                        .waterfall());

        assertThat(row.causes()).containsExactly("175.00 adjustment on its way: J-2", "-75.00 adjusted here: J-1");
        assertThat(row.explained()).isEqualTo("100.00");
        assertThat(row.unexplained()).isEqualTo("0.00");
        assertThat(row.difference()).isEqualTo("100.00");
        assertThat(row.cells()).contains("175.00 adjustment on its way: J-2; -75.00 adjusted here: J-1");
    }

    private static Variance variance() {
        var account = Account.called("1", "1010 Cash", AccountType.ASSET, GBP).build();
        return new Variance(
                account,
                List.of(new PlatformAccount(AccountKey.of("square", "a"), account)),
                GBP,
                OCTOBER,
                Basis.CLOSING,
                new SideFigures(gbp("0.00"), gbp("0.00"), gbp("0.00"), List.of()),
                new SideFigures(gbp("0.00"), gbp("0.00"), gbp("100.00"), List.of()),
                gbp("0.00"),
                Status.DIFFERS,
                List.of());
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
