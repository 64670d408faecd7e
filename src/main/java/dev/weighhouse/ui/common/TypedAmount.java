package dev.weighhouse.ui.common;

import dev.weighhouse.books.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount as a person types it: a decimal point, and commas between thousands only. A comma anywhere else may be meant as
 * a decimal mark, and an amount read a hundred times too large is worse than a question.
 */
public final class TypedAmount {
    private static final Pattern FORM = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

    private TypedAmount() {}

    /**
     * The exact amount.
     *
     * @throws NumberFormatException if the text is not a number in this form
     * @throws ArithmeticException if it has more decimals than the currency, or is too large
     */
    public static Money of(String text, Currency currency) {
        var stripped = text.strip();
        if (!FORM.matcher(stripped).matches()) {
            throw new NumberFormatException("not an amount: " + stripped);
        }
        return Money.of(new BigDecimal(stripped.replace(",", "")), currency);
    }
}
