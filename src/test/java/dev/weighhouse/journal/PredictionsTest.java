package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

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
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Said;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a push would leave of the differences. */
class PredictionsTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Period OCTOBER = Period.month("2026-10");
    private static final Period NOVEMBER = Period.month("2026-11");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final Account CASH =
            Account.called("10", "1010 Cash", AccountType.ASSET, GBP).build();
    private static final AccountId OTHER = new AccountId("99");

    /** The ledger says 100.00 and the platform 112.50. */
    private record OneAccount(Basis basis) implements Outlook {
        @Override
        public Review review(Period month) {
            return new Review(month, ChartOfAccounts.of(List.of(CASH)), List.of(variance(month)));
        }

        @Override
        public Function<Variance, Around> around(Period month) {
            return _ -> Around.NOTHING;
        }

        @Override
        public BiFunction<Variance, Around, Said> said(Period month) {
            return (_, _) -> Said.NOTHING;
        }

        private Variance variance(Period month) {
            var platform = new PlatformAccount(AccountKey.of("square", "p"), CASH);
            return new Variance(
                    CASH,
                    List.of(platform),
                    GBP,
                    month,
                    basis,
                    figures("100.00"),
                    figures("112.50"),
                    Money.zero(GBP),
                    Status.DIFFERS,
                    List.of());
        }

        private static SideFigures figures(String amount) {
            return new SideFigures(null, Money.of(amount, "GBP"), Money.of(amount, "GBP"), List.of());
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
        return of(Basis.CLOSING, List.of(), entries);
    }

    private static Predictions of(Basis basis, List<Period> pulled, JournalEntry... entries) {
        return Predictions.of(List.of(entries), pulled, new OneAccount(basis));
    }

    @Test
    void eachPostingMovesTheDifferenceOfItsAccount() {
        var predictions = of(entry("J-1", DAY, "10.00", "2.00"), entry("J-2", DAY, "1.50"));

        assertThat(predictions.lines())
                .containsExactly(new FlightPlan.Prediction(
                        CASH.id(), CASH.label(), OCTOBER, Money.of("12.50", "GBP"), Money.of("-1.00", "GBP")));
        assertThat(predictions.differencesNow()).containsExactly(Money.of("12.50", "GBP"));
        assertThat(predictions.differencesAfter()).containsExactly(Money.of("1.00", "GBP"));
    }

    @Test
    void aClosingBalanceHasWhatIsDatedBeforeItsMonth() {
        var predictions = of(entry("J-1", DAY, "12.50"), entry("J-2", DAY.plusDays(1), "2.50"));

        assertThat(predictions.lines())
                .containsExactly(
                        prediction(CASH.label() + ", 2026-10", OCTOBER, "0.00"),
                        prediction(CASH.label() + ", 2026-11", NOVEMBER, "-2.50"));
        assertThat(predictions.differencesAfter()).containsExactly(Money.of("2.50", "GBP"));
    }

    @Test
    void whatMovesWithinAMonthIsOfThatMonthOnly() {
        var predictions =
                of(Basis.ACTIVITY, List.of(), entry("J-1", DAY, "12.50"), entry("J-2", DAY.plusDays(1), "2.50"));

        assertThat(predictions.lines())
                .containsExactly(
                        prediction(CASH.label() + ", 2026-10", OCTOBER, "0.00"),
                        prediction(CASH.label() + ", 2026-11", NOVEMBER, "10.00"));
    }

    @Test
    void laterMonthsThatWerePulledAreMoved() {
        var pulled = List.of(Period.month("2026-09"), OCTOBER, NOVEMBER);

        var predictions = of(Basis.CLOSING, pulled, entry("J-1", DAY, "12.50"));

        assertThat(predictions.months()).containsExactly(OCTOBER, NOVEMBER);
        assertThat(predictions.lines())
                .extracting(FlightPlan.Prediction::month, FlightPlan.Prediction::after)
                .containsExactly(tuple(OCTOBER, Money.of("0.00", "GBP")), tuple(NOVEMBER, Money.of("0.00", "GBP")));
    }

    @Test
    void nothingIsMovedWhereNothingIsSent() {
        assertThat(Predictions.months(List.of(), List.of(OCTOBER, NOVEMBER))).isEmpty();
    }

    private static FlightPlan.Prediction prediction(String label, Period month, String after) {
        return new FlightPlan.Prediction(CASH.id(), label, month, Money.of("12.50", "GBP"), Money.of(after, "GBP"));
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
