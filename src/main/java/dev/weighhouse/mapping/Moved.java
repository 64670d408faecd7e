package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import org.jspecify.annotations.Nullable;

/**
 * What of one month goes elsewhere by a change.
 *
 * @param item whose transactions they are
 * @param month their accounting month
 * @param from where they went, or null where nobody had said
 * @param to where they go, or null where nobody says any more
 * @param items how many transactions
 * @param amount their sum, debit positive, as booked on these accounts
 * @param standing whether that month can still be posted to
 */
public record Moved(
        ItemKey item,
        Period month,
        @Nullable AccountId from,
        @Nullable AccountId to,
        int items,
        Money amount,
        Standing standing) {

    /** Whether what moves can be posted in its own month. */
    public enum Standing {
        /** The ledger has locked the month. */
        LOCKED,
        /** The month is open. */
        OPEN,
        /** Not over yet: more may come. */
        PENDING
    }
}
