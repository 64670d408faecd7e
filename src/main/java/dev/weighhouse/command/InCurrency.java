package dev.weighhouse.command;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The currency of an amount that a person types. */
final class InCurrency {
    @Option(
            names = "--currency",
            paramLabel = "CCY",
            description = "The currency of the amount; the home currency without it.")
    private @Nullable Currency currency;

    boolean isSaid() {
        return currency != null;
    }

    Currency or(Currency home) {
        return currency == null ? home : currency;
    }

    /** The amount exactly; one with more decimals than the currency has, or too large, is refused. */
    static Money exact(String option, BigDecimal amount, Currency currency) {
        try {
            return Money.of(amount, currency);
        } catch (ArithmeticException e) {
            throw new FailureException(
                    new Failure.BadInput("%s: %s.".formatted(option, e.getMessage()), "Write it as 12.50."), e);
        }
    }
}
