package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.MoneyFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A change in percent of what it is a change from, with one decimal. */
final class Percent {
    /** Of nothing there is no percentage. */
    private static final String OF_NOTHING = "\u2013";

    private Percent() {}

    /**
     * Rounded half away from zero, with the sign of the change.
     *
     * @param change of the same currency
     * @param from whatever its sign, its size is the hundred percent
     */
    static Amount of(Money change, Money from) {
        if (from.isZero()) {
            return new Amount(OF_NOTHING, true, "");
        }
        var percent = change.decimal()
                .multiply(BigDecimal.valueOf(100))
                .divide(from.decimal().abs(), 1, RoundingMode.HALF_UP);
        var size = percent.abs().toPlainString();
        var sign = percent.signum() == 0 ? "" : percent.signum() > 0 ? "+" : String.valueOf(MoneyFormat.MINUS);
        return new Amount(sign + size + " %", percent.signum() == 0, percent.toPlainString());
    }
}
