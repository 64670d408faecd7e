package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.TypedAmount;
import dev.weighhouse.ui.common.TypedDay;
import dev.weighhouse.ui.common.Words;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed so far of a waiver.
 *
 * @param amount with the sign of what can be waived; null while it is none
 * @param until null while it is no day
 * @param missing what is wrong or missing; empty where it can be waived like that
 */
record TypedWaiver(@Nullable Money amount, @Nullable LocalDate until, String missing) {

    /** Reads the three fields. */
    static TypedWaiver of(Waiving.Offer offer, String amount, String reason, String until) {
        var left = offer.waivable();
        var size = amount(amount, left.currency());
        var signed = size.map(each -> left.signum() < 0 ? each.negated() : each).orElse(null);
        var day = TypedDay.of(until).orElse(null);
        return new TypedWaiver(signed, day, missing(offer, signed, reason, day));
    }

    private static String missing(
            Waiving.Offer offer, @Nullable Money amount, String reason, @Nullable LocalDate until) {
        var left = offer.waivable();
        if (left.isZero()) {
            return Words.text("review.waive.nothing-left");
        }
        if (offer.meter().materiality().isEmpty()) {
            return Words.text("review.waive.materiality-first");
        }
        if (amount == null) {
            return Words.text("review.tolerance.no-number");
        }
        if (amount.abs().minor() > left.abs().minor()) {
            return Words.text("review.waive.too-much", MoneyFormat.balance(left.abs()));
        }
        if (offer.with(amount).isEmpty()) {
            return Words.text("review.waive.too-large");
        }
        if (until == null) {
            return Words.text("review.waive.no-day");
        }
        return reason.isBlank() ? Words.text("review.waive.reason-first") : "";
    }

    /** A sum without sign, above zero; empty where the text is none. */
    private static Optional<Money> amount(String text, Currency currency) {
        return size(text, currency).filter(each -> !each.isZero());
    }

    /** A sum without sign; empty where the text is none. */
    static Optional<Money> size(String text, Currency currency) {
        try {
            return Optional.of(TypedAmount.of(text, currency)).filter(each -> each.signum() >= 0);
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
