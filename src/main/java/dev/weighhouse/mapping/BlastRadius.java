package dev.weighhouse.mapping;

import dev.weighhouse.books.Transaction;
import java.util.Collection;
import java.util.List;

/**
 * What a change set would move before it is saved.
 *
 * @param moved by item, month, accounts and currency, in that order; nothing that stays where it is
 */
public record BlastRadius(List<Moved> moved) {

    public BlastRadius {
        moved = List.copyOf(moved);
    }

    /**
     * The transactions of one platform.
     *
     * @param transactions of all months that were ever pulled
     */
    public record Pulled(PlatformBooks books, Iterable<Transaction> transactions) {}

    /**
     * What goes elsewhere by the one history than by the other, the same in whatever order the transactions come. A transaction
     * that waits goes nowhere with any of its parts.
     *
     * @throws ArithmeticException in words, naming the item and the month, where amounts are too large to be added
     */
    public static BlastRadius of(Collection<Pulled> platforms, History before, History after, Locks locks) {
        var sums = new MovedSums();
        for (var platform : platforms) {
            var was = new Placing(platform.books(), before);
            var is = new Placing(platform.books(), after);
            for (var transaction : platform.transactions()) {
                sums.add(was.of(transaction), is.of(transaction));
            }
        }
        return new BlastRadius(sums.moved(locks));
    }
}
