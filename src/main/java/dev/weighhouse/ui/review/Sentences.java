package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;

/** What the head of the detail says of one account. */
final class Sentences {

    private Sentences() {}

    static String of(LineRow row, SignLens lens) {
        var variance = row.variance();
        var when = when(variance);
        if (variance.status() == Status.UNMAPPED) {
            return variance.platformAmount()
                    .map(waits -> Words.text("review.says.unmapped", shown(waits, row, lens), when))
                    .orElseGet(() -> Words.text("review.says.unmapped-unquoted", when));
        }
        return variance.difference()
                .map(difference -> compared(row, difference, lens, when))
                .orElseGet(() -> missing(variance, when));
    }

    private static String compared(LineRow row, Money difference, SignLens lens, String when) {
        var size = MoneyFormat.balance(difference.abs());
        return switch (row.direction(lens)) {
            case 1 -> Words.text("review.says.higher", size, when);
            case -1 -> Words.text("review.says.lower", size, when);
            default -> Words.text("review.says.equal", row.ledger(lens).text(), when);
        };
    }

    private static String missing(Variance variance, String when) {
        var ledger = variance.ledgerAmount().isPresent();
        var platform = variance.platformAmount().isPresent();
        if (ledger == platform) {
            return Words.text("review.says.neither", when);
        }
        return Words.text(ledger ? "review.says.no-platform" : "review.says.no-ledger", when);
    }

    private static String shown(Money money, LineRow row, SignLens lens) {
        return MoneyFormat.balance(lens.shown(money, row.normalSide()));
    }

    private static String when(Variance variance) {
        var currency = variance.currency().getCurrencyCode();
        return variance.basis() == Basis.CLOSING
                ? Words.text("review.when.closing", Times.date(variance.period().to()), currency)
                : Words.text("review.when.activity", Days.period(variance.period()), currency);
    }
}
