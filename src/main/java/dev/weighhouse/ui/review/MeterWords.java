package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.close.Materiality;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the meter of waivers says in words. */
final class MeterWords {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private MeterWords() {}

    /** What is waived in the month, what it would be with so much more, and what becomes of all where that is too much. */
    static String of(Waiving.Offer offer, Money more) {
        var month = Days.period(offer.variance().period());
        var meter = offer.meter();
        var net = MoneyFormat.difference(meter.net());
        var gross = MoneyFormat.balance(meter.gross());
        return meter.materiality()
                .map(most -> Words.text(
                                "review.waive.meter",
                                gross,
                                MoneyFormat.balance(most.limit()),
                                percent(meter.gross(), most),
                                month,
                                net)
                        + " "
                        + then(offer, more, most))
                .orElseGet(() -> Words.text("review.waive.no-materiality", month));
    }

    private static String then(Waiving.Offer offer, Money more, Materiality most) {
        if (more.isZero()) {
            return "";
        }
        var sum = MoneyFormat.balance(offer.with(more));
        return offer.lapses(more)
                ? Words.text(
                        "review.waive.would-lapse",
                        sum,
                        MoneyFormat.balance(most.limit()),
                        offer.meter().count() + 1)
                : Words.text("review.waive.then", sum, percent(offer.with(more), most));
    }

    /** Whole percents; up, so that a little is never told as nothing. */
    private static String percent(Money part, Materiality most) {
        return most.limit().isZero()
                ? "100"
                : new BigDecimal(part.minor())
                        .multiply(HUNDRED)
                        .divide(new BigDecimal(most.limit().minor()), 0, RoundingMode.UP)
                        .toPlainString();
    }
}
