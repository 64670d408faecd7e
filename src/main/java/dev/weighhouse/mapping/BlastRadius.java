package dev.weighhouse.mapping;

import dev.weighhouse.books.Transaction;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a change set would move before it is saved.
 *
 * @param moved by item, month, accounts and currency, in that order; nothing that stays where it is. What is booked leaves the place
 *     where it stands, whatever the mapping before said
 * @param once the same with each transaction, and each entry of a platform, by one of its sides only: for totals, in which the sides of
 *     one and the same would count twice or make nothing
 * @param shifts what of each booked transaction it is made of
 */
public record BlastRadius(List<Moved> moved, List<Moved> once, List<Shift> shifts) {

    public BlastRadius {
        moved = List.copyOf(moved);
        once = List.copyOf(once);
        shifts = List.copyOf(shifts);
    }

    /** What of it some items send elsewhere, and what no entry can tell apart from it. */
    public BlastRadius only(Predicate<ItemKey> items) {
        return new BlastRadius(
                moved.stream().filter(each -> items.test(each.item())).toList(),
                once.stream().filter(each -> items.test(each.item())).toList(),
                shifts.stream()
                        .filter(each -> each.item() == null || items.test(each.item()))
                        .toList());
    }

    /** What of one item is booked and goes elsewhere, as what an entry is made of that moves it. */
    public List<Drawn> drawn(ItemKey item) {
        return shifts.stream()
                .filter(each -> item.equals(each.item()))
                .flatMap(each -> each.drawn().stream())
                .toList();
    }

    /**
     * The transactions of one platform.
     *
     * @param transactions of all months that were ever pulled
     * @param booked where they stand in the ledger
     */
    public record Pulled(PlatformBooks books, Collection<Transaction> transactions, Booked booked) {}

    /**
     * What goes elsewhere by the one history than by the other, or goes there with another tax code or other dimensions; the same
     * in whatever order the transactions come. A transaction that waits goes nowhere with any of its parts; nor does any other
     * side of the entry that it is a side of.
     *
     * @throws ArithmeticException in words, naming the item and the month, where amounts are too large to be added
     */
    public static BlastRadius of(Collection<Pulled> platforms, History before, History after, Locks locks) {
        return of(platforms, new Change(before, after, after, false), locks);
    }

    /** The same of a change that was saved, as far as what it concerns stands elsewhere than it goes now. */
    static BlastRadius of(Collection<Pulled> platforms, Change change, Locks locks) {
        var sums = sums(platforms, change, Swaps.NONE);
        if (!sums.behind().isEmpty()) {
            var swaps = Swaps.of(behind(platforms, change.before(), sums.behind()));
            sums = swaps.isEmpty() ? sums : sums(platforms, change, swaps);
        }
        return new BlastRadius(sums.moved(locks), sums.once(locks), sums.shifts());
    }

    private static MovedSums sums(Collection<Pulled> platforms, Change change, Swaps swaps) {
        var sums = new MovedSums(swaps);
        var decided = change.decided();
        for (var platform : platforms) {
            var books = platform.books();
            var was = new Placing(books, change.before());
            var is = new Placing(books, change.after());
            var now = change.now().equals(change.after()) ? is : new Placing(books, change.now());
            var booked = platform.booked();
            for (var sides : Sides.of(books.keeping(), platform.transactions().stream())) {
                var placed = sides.together(was);
                var becomes = sides.together(is);
                var goes = now.equals(is) ? becomes : sides.together(now);
                for (int side = 0; side < placed.size(); side++) {
                    var differs = change.everything() || !Outstanding.isSamePlace(placed.get(side), becomes.get(side));
                    if (differs) {
                        sums.add(booked, sides, placed.get(side), goes.get(side));
                    }
                }
                sums.together(sides, decided);
            }
        }
        return sums;
    }

    /** All that stands elsewhere in these months than it was mapped to before the change. */
    private static List<Shift> behind(Collection<Pulled> platforms, History before, Set<MovedSums.Month> months) {
        var behind = new ArrayList<Shift>();
        for (var platform : platforms) {
            var books = platform.books();
            var booked = platform.booked();
            var was = new Placing(books, before);
            var concerned = platform.transactions().stream()
                    .filter(transaction ->
                            months.contains(new MovedSums.Month(books.platform(), YearMonth.from(transaction.date()))));
            for (var sides : Sides.of(books.keeping(), concerned)) {
                for (var placed : sides.together(was)) {
                    if (!booked.isUnsure(sides, placed.transaction())) {
                        var parts = booked.of(sides, placed.transaction());
                        behind.addAll(MovedSums.behind(books.platform(), Already.Together.of(sides), placed, parts));
                    }
                }
            }
        }
        return behind;
    }

    /** What stands elsewhere than the mapping says, whenever that was changed. */
    public static BlastRadius left(Collection<Pulled> platforms, History now, Locks locks) {
        return of(platforms, new Change(now, now, now, true), locks);
    }

    /** What a change that was saved moves by now. */
    public static BlastRadius since(
            Collection<Pulled> platforms, History before, History after, History now, Locks locks) {
        return of(platforms, new Change(before, after, now, false), locks);
    }

    /**
     * Three states of the mapping.
     *
     * @param before without the change
     * @param after with it
     * @param now with all that was decided since
     * @param everything whether all that stands elsewhere is asked about, and not only what the change concerns
     */
    record Change(History before, History after, History now, boolean everything) {

        /** What the change decides about. */
        Set<ItemKey> decided() {
            return after.decisions().stream()
                    .skip(before.decisions().size())
                    .map(Mapping::item)
                    .collect(Collectors.toSet());
        }
    }
}
