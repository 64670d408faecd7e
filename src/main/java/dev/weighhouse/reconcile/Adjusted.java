package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;

/**
 * What an adjustment of ours takes of a difference, whether it stands in the ledger's quote already or is still on its way.
 *
 * @param entry how people call it
 * @param part what it takes it of
 * @param amount what it brings to the ledger account, debit positive; so that much of the difference is gone with it
 */
public record Adjusted(String entry, Part part, Money amount) {

    /** What of a difference is adjusted. */
    public enum Part {
        /** What the rows of the two sides tell. */
        ROWS,
        /** What no row tells. */
        REST,
        /** All of it. */
        ALL
    }
}
