package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.time.LocalDate;

/**
 * What an entry of ours would do to a ledger account, and is not seen in its quote.
 *
 * @param entry how people call it
 * @param kind one of the kinds that are {@linkplain Cause.Kind#ours() about entries of ours}
 * @param date the entry's
 * @param amount of its lines on the account together, debit positive
 * @param adjusts whether it is to clear the difference of this very account; then it is nothing that a row of the other side could
 *     be held against
 */
public record Underway(String entry, Cause.Kind kind, LocalDate date, Money amount, boolean adjusts) {
    public Underway {
        if (!kind.ours()) {
            throw new IllegalArgumentException(kind + " is not about an entry of ours");
        }
    }
}
