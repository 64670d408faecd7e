package dev.weighhouse.connect;

import dev.weighhouse.books.Money;
import java.util.Optional;

/** The tax that is a part of an amount. */
public final class TaxPart {

    /** The words for the setting {@code tax-sign}. */
    public enum Sign {
        /** The tax is written with the sign of its amount. */
        SIGNED,
        /** The tax is written without a sign, whatever that of its amount. */
        UNSIGNED
    }

    private TaxPart() {}

    /**
     * The tax with the sign of its amount; empty if it cannot be a part of it, as it is larger, of the other sign, or has a
     * sign where none is written.
     */
    public static Optional<Money> of(Money amount, Money stated, Sign sign) {
        if (sign == Sign.UNSIGNED && stated.signum() < 0) {
            return Optional.empty();
        }
        var tax = sign == Sign.UNSIGNED && amount.signum() < 0 ? stated.negated() : stated;
        var part =
                tax.isZero() || (tax.signum() == amount.signum() && Math.abs(tax.minor()) <= Math.abs(amount.minor()));
        return part ? Optional.of(tax) : Optional.empty();
    }
}
