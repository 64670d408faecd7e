package dev.weighhouse.connect;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Supplier;

/** Turns the numbers of other systems into exact money, or says where the number stands that cannot be. */
public final class Amounts {

    private static final int MOST_DIGITS = 40;

    private Amounts() {}

    /**
     * The amount a number stands for.
     *
     * @param where the request or file and the field, for the message; asked for only when it is needed
     * @throws FailureException with a {@code BadInput} if it has more decimals than the currency, or too many digits
     */
    public static Money of(BigDecimal number, Currency currency, Supplier<String> where) {
        // 1e999999999 is short to write and takes gigabytes to write out
        if (number.signum() != 0
                && (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS)) {
            throw refused("a number with too many digits is no amount", where);
        }
        try {
            return number.signum() == 0 ? Money.zero(currency) : Money.of(number, currency);
        } catch (ArithmeticException e) {
            throw refused(String.valueOf(e.getMessage()), where);
        }
    }

    /** As {@link #of(BigDecimal, Currency, Supplier)} from plain text such as {@code -1234.50}; blank text is zero. */
    public static Money ofText(String text, Currency currency, Supplier<String> where) {
        var plain = text.strip();
        if (plain.isEmpty()) {
            return Money.zero(currency);
        }
        if (plain.length() > MOST_DIGITS || !plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)")) {
            throw refused("\"%s\" is not an amount".formatted(PlainText.name(shortened(plain))), where);
        }
        return of(new BigDecimal(plain), currency, where);
    }

    private static String shortened(String text) {
        return text.length() > MOST_DIGITS ? text.substring(0, MOST_DIGITS) + "…" : text;
    }

    private static FailureException refused(String why, Supplier<String> where) {
        return new FailureException(new Failure.BadInput(
                "%s: %s.".formatted(where.get(), why),
                "Correct the amount at its source. Nothing is ever rounded here."));
    }
}
