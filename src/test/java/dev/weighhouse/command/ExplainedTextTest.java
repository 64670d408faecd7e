package dev.weighhouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.matching.Criterion;
import dev.weighhouse.matching.Near;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.Pan;
import dev.weighhouse.matching.Pool;
import dev.weighhouse.matching.Refusal;
import dev.weighhouse.matching.Rule;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Diagnosis;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands under the line of a difference: in the account's natural sign, and never more than a person reads. */
class ExplainedTextTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final AccountKey CARDS = AccountKey.of("square", "cards");

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    /** Of a credit account: the platform has owed more since the month before. */
    private static Variance variance(int rows) {
        var account = Account.called("2030", "Gift cards", AccountType.LIABILITY, GBP)
                .number("2030")
                .build();
        return new Variance(
                account,
                List.of(new PlatformAccount(CARDS, account)),
                GBP,
                Period.month("2026-10"),
                Basis.CLOSING,
                new SideFigures(gbp("-50.00"), gbp("0.00"), gbp("-50.00"), List.of()),
                new SideFigures(gbp("-50.00"), null, gbp("-50.00").plus(new Money(-100L * rows, GBP)), List.of()),
                gbp("0.00"),
                Status.DIFFERS,
                List.of());
    }

    private static OpenRow open(int number) {
        var day = LocalDate.of(2026, 10, 1).plusDays(number);
        var row = new Row(
                CARDS,
                new Transaction("t" + number, CARDS.account(), day, gbp("-1.00"), "R" + number, null, null, null));
        return new OpenRow(null, row, Cause.Kind.MISSING_IN_LEDGER, row.share(), "");
    }

    private static List<String> lines(int rows) {
        var open = IntStream.range(0, rows).mapToObj(ExplainedTextTest::open).toList();
        var names = open.stream().map(each -> each.row().name()).toList();
        var cause = new Cause(Cause.Kind.MISSING_IN_LEDGER, new Money(-100L * rows, GBP), names);
        var candidate = new OpenItem("p1", new Pool("2030", ""), Pan.LEFT, gbp("-1.01"), null, "P1", null);
        var near = new Near(candidate, Criterion.AMOUNT, 1, "P1 differs by 0.01.", "No rule would match them.", 0);
        var refusal =
                new Refusal(Refusal.Reason.AMBIGUOUS, Rule.SUM, List.of(), List.of(), "Two sums of P1 stand equal.");
        return ExplainedText.of(
                variance(rows),
                new Accounted(
                        Optional.of(new Waterfall(cause.amount(), List.of(cause))),
                        List.of(),
                        open,
                        List.of(new Diagnosis(Diagnosis.Kind.ROW_MISSING, "One row of 1.00 is missing.")),
                        List.of(refusal),
                        _ -> List.of(near)));
    }

    @Test
    void aDifferenceIsToldDownToItsRow() {
        assertThat(lines(1))
                .containsExactly(
                        "+1.00  missing in the ledger: R0",
                        " 0.00  unexplained",
                        "Ledger: opening 50.00, activity 0.00, closing 50.00",
                        "Platform: opening 50.00, activity +1.00, closing 51.00",
                        "Ledger      Platform              Share  Cause                  Days",
                        "--------------------------------------------------------------------",
                        "            2026-10-01  R0  1.00  +1.00  missing in the ledger    30",
                        "One row of 1.00 is missing.",
                        "Nearest to R0: P1 differs by 0.01. No rule would match them.",
                        "Two sums of P1 stand equal.");
    }

    @Test
    void ofManyRowsTheFirstAreShownAndTheRestCounted() {
        var lines = lines(25);

        assertThat(lines).filteredOn(line -> line.contains("2026-10-")).hasSize(20);
        assertThat(lines).contains("… and 5 more open rows; --format csv has all of them");
        assertThat(lines).filteredOn(line -> line.startsWith("Nearest to")).hasSize(5);
    }
}
