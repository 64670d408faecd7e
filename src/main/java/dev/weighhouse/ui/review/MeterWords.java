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

    /**
     * What is waived in the month, what it would be with so much more, and what becomes of all where that is too much.
     *
     * @param signs with which the waivers of the account are listed
     */
    static String of(Waiving.Offer offer, Money more, Signs signs) {
        return offer.meter()
                .materiality()
                .map(most -> (now(offer, most, signs) + " " + then(offer, more, most)).strip())
                .orElseGet(() -> Words.text(
                        "review.waive.no-materiality",
                        Days.period(offer.variance().period())));
    }

    /** The net says something of its own only where some go the other way. */
    private static String now(Waiving.Offer offer, Materiality most, Signs signs) {
        var meter = offer.meter();
        var oneWay = signs.shown(meter.net()).equals(meter.gross());
        return Words.text(
                oneWay ? "review.waive.meter.one-way" : "review.waive.meter",
                MoneyFormat.balance(meter.gross()),
                MoneyFormat.balance(most.limit()),
                percent(meter.gross(), most),
                Days.period(offer.variance().period()),
                signs.difference(meter.net()));
    }

    private static String then(Waiving.Offer offer, Money more, Materiality most) {
        if (more.isZero()) {
            return "";
        }
        var sum = offer.with(more);
        if (sum.isEmpty()) {
            return Words.text("review.waive.too-large");
        }
        var shown = MoneyFormat.balance(sum.get());
        return offer.lapses(more)
                ? Words.text(
                        "review.waive.would-lapse",
                        shown,
                        MoneyFormat.balance(most.limit()),
                        offer.meter().count() + 1)
                : Words.text("review.waive.then", shown, percent(sum.get(), most));
    }

    /** Whole percents; a little is never told as nothing. */
    private static String percent(Money part, Materiality most) {
        if (part.isZero()) {
            return Words.text("review.percent", "0");
        }
        if (most.limit().isZero()) {
            return Words.text("review.percent.over", "100");
        }
        var parts = new BigDecimal(part.minor()).multiply(HUNDRED);
        var whole = new BigDecimal(most.limit().minor());
        return parts.compareTo(whole) < 0
                ? Words.text("review.percent.under", "1")
                : Words.text(
                        "review.percent",
                        parts.divide(whole, 0, RoundingMode.HALF_UP).toPlainString());
    }
}
