package dev.weighhouse.crossing;

import dev.weighhouse.books.Money;
import java.util.List;

/**
 * The log in figures.
 *
 * @param crossings how many facts
 * @param events how many rows
 * @param inDoubt crossings of which nobody knows whether they stand
 * @param sent what stands in the ledger by our hand: one sum for each currency, in the order of their codes
 */
public record LogTotals(long crossings, long events, long inDoubt, List<Money> sent) {
    public LogTotals {
        sent = List.copyOf(sent);
    }
}
