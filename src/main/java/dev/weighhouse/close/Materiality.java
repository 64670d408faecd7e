package dev.weighhouse.close;

import dev.weighhouse.books.Money;
import java.time.Instant;

/**
 * Up to which sum differences may be waived in one month, in one currency.
 *
 * @param limit of the sum without signs; not negative
 * @param reason how it was found, in the person's words
 */
public record Materiality(Money limit, String reason, String author, Instant at) {
    public Materiality {
        if (limit.signum() < 0) {
            throw new IllegalArgumentException("a materiality is never negative");
        }
    }
}
