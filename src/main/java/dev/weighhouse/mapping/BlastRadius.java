package dev.weighhouse.mapping;

import dev.weighhouse.books.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

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
     * @param booked which of them stand in the ledger
     */
    public record Pulled(PlatformBooks books, Collection<Transaction> transactions, Predicate<Transaction> booked) {

        /** Those of a platform whose transactions all stand in the ledger by other ways. */
        public Pulled(PlatformBooks books, Collection<Transaction> transactions) {
            this(books, transactions, _ -> true);
        }
    }

    /**
     * What goes elsewhere by the one history than by the other, or goes there with another tax code or other dimensions; the same
     * in whatever order the transactions come. A transaction that waits goes nowhere with any of its parts; nor does any other
     * side of the entry that it is a side of.
     *
     * @throws ArithmeticException in words, naming the item and the month, where amounts are too large to be added
     */
    public static BlastRadius of(Collection<Pulled> platforms, History before, History after, Locks locks) {
        var sums = new MovedSums();
        for (var platform : platforms) {
            var was = new Placing(platform.books(), before);
            var is = new Placing(platform.books(), after);
            var keeping = platform.books().keeping();
            for (var sides : Sides.of(keeping, platform.transactions().stream())) {
                var together = sides.isEntry();
                var placed = placements(sides.placed(was), together);
                var becomes = placements(sides.placed(is), together);
                for (int side = 0; side < placed.size(); side++) {
                    var booked = platform.booked().test(placed.get(side).transaction());
                    sums.add(placed.get(side), becomes.get(side), booked);
                }
            }
        }
        return new BlastRadius(sums.moved(locks));
    }

    /** Of an entry all sides are booked, or none. */
    private static List<Placement> placements(Whole whole, boolean together) {
        var waiting = whole.waiting();
        if (!together || waiting.isEmpty()) {
            return whole.placements();
        }
        var because = waiting.get().because();
        return whole.placements().stream()
                .<Placement>map(side -> new Placement.Waits(side.transaction(), "a side of its entry waits", because))
                .toList();
    }
}
