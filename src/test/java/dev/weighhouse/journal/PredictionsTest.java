package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Rows;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a push would leave of the differences. */
class PredictionsTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Period OCTOBER = Period.month("2026-10");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final Account CASH =
            Account.called("10", "1010 Cash", AccountType.ASSET, GBP).build();
    private static final AccountId OTHER = new AccountId("99");

    /** The ledger says 100.00 and the platform 112.50. */
    private static final class OneAccount implements Outlook {
        @Override
        public Review review(Period month) {
            return new Review(month, ChartOfAccounts.of(List.of(CASH)), List.of(variance(month)));
        }

        @Override
        public Function<Variance, Rows> rows(Period month) {
            return _ -> new Rows(List.of(), List.of());
        }

        private static Variance variance(Period month) {
            var platform = new PlatformAccount(AccountKey.of("square", "p"), CASH);
            return new Variance(
                    CASH,
                    List.of(platform),
                    GBP,
                    month,
                    Basis.CLOSING,
                    closing("100.00"),
                    closing("112.50"),
                    Money.zero(GBP),
                    Status.DIFFERS,
                    List.of());
        }

        private static SideFigures closing(String amount) {
            return new SideFigures(null, null, Money.of(amount, "GBP"), List.of());
        }

        @Override
        public PullResult pullLedger(List<Period> months, Progress progress) {
            throw new AssertionError("predictions read what is there");
        }
    }

    private static JournalEntry entry(String id, LocalDate day, String... debits) {
        var lines = new ArrayList<JournalEntry.Line>();
        for (var debit : debits) {
            var amount = Money.of(debit, "GBP");
            lines.add(new JournalEntry.Line(CASH.id(), amount, null));
            lines.add(new JournalEntry.Line(OTHER, amount.negated(), null));
        }
        return new JournalEntry(id, day, null, "words", lines);
    }

    private static Predictions of(JournalEntry... entries) {
        return Predictions.of(List.of(entries), new OneAccount());
    }

    @Test
    void eachPostingMovesTheDifferenceOfItsAccount() {
        var predictions = of(entry("J-1", DAY, "10.00", "2.00"), entry("J-2", DAY, "1.50"));

        assertThat(predictions.lines())
                .containsExactly(new FlightPlan.Prediction(
                        CASH.id(), CASH.label(), Money.of("12.50", "GBP"), Money.of("-1.00", "GBP")));
        assertThat(predictions.unexplainedNow()).containsExactly(Money.of("12.50", "GBP"));
        assertThat(predictions.unexplainedAfter()).containsExactly(Money.of("1.00", "GBP"));
    }

    @Test
    void everyMonthCountsItsOwnEntries() {
        var predictions = of(entry("J-1", DAY, "12.50"), entry("J-2", DAY.plusDays(1), "2.50"));

        assertThat(predictions.months()).containsExactly(OCTOBER, Period.month("2026-11"));
        assertThat(predictions.lines())
                .extracting(FlightPlan.Prediction::after)
                .containsExactly(Money.of("0.00", "GBP"), Money.of("10.00", "GBP"));
    }

    @Test
    void entriesThatAreTooLargeTogetherAreNamedWithTheirLines() {
        var first = entry("J-1", DAY, "60000000000000000.00");
        var second = entry("J-2", DAY, "20000000000000000.00", "20000000000000000.00");

        var failure = catchThrowableOfType(
                        FailureException.class, () -> of(first, second, entry("J-3", DAY.plusDays(1), "1.00")))
                .failure();

        assertThat(failure.words())
                .isEqualTo(
                        "1010 Cash would stand at more than can be counted after J-1 (line 1) and J-2 (lines 1, 3).");
        assertThat(failure.nextStep()).isEqualTo("Correct these amounts, or push the entries one by one.");
    }
}
