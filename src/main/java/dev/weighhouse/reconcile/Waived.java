package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;

/**
 * What a person said may stay as it is, for as long as that holds.
 *
 * @param name how people call it
 * @param amount of the difference, platform minus ledger
 * @param earlier whether it was said of an earlier month: then there is no more of it than the balances already differed by before this one
 */
public record Waived(String name, Money amount, boolean earlier) {

    /** Said of the month itself. */
    public Waived(String name, Money amount) {
        this(name, amount, false);
    }
}
