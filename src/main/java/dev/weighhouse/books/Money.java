package dev.weighhouse.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency.
 *
 * @param minor the amount in the currency's minor units (pence, cents); debit positive, credit negative
 * @param currency the ISO 4217 currency; it fixes how many decimals the amount has
 */
public record Money(long minor, Currency currency) {

    /** Refuses currencies that have no minor unit of their own, such as gold or "no currency". */
    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency.getCurrencyCode() + " is not a currency books are kept in");
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The exact amount of a decimal number.
     *
     * @throws ArithmeticException if the number has more decimals than the currency, or does not fit: nothing is ever
     *     rounded silently
     */
    public static Money of(BigDecimal amount, Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        BigDecimal scaled;
        try {
            scaled = amount.setScale(digits, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new ArithmeticException("%s has more than the %d decimals of %s"
                    .formatted(amount.toPlainString(), digits, currency.getCurrencyCode()));
        }
        try {
            return new Money(scaled.unscaledValue().longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new ArithmeticException(scaled.precision() + " digits are too many for an amount");
        }
    }

    /** As {@link #of(BigDecimal, Currency)}, from plain text such as {@code -1234.50}. */
    public static Money of(String amount, String currencyCode) {
        return of(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /** The sum, in the one currency both have. Throws {@link ArithmeticException} rather than overflow. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /** The difference, in the one currency both have. Throws {@link ArithmeticException} rather than overflow. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money abs() {
        return minor < 0 ? negated() : this;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public int signum() {
        return Long.signum(minor);
    }

    /** The amount as a decimal number with the currency's own number of decimals. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** The amount as stable plain text for files and JSON: {@code -1234.50}, no thousands marks, no currency. */
    public String plain() {
        return decimal().toPlainString();
    }

    @Override
    public String toString() {
        return plain() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s do not add".formatted(this, other));
        }
        return other;
    }
}
