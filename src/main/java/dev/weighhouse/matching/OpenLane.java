package dev.weighhouse.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** The rows of a lane that are still open and can be added up, and whether a sum of some of them is the only one there is. */
final class OpenLane {
    private final OpenItems items;
    private final MatchRules rules;
    private final Custom custom;
    private final Lag lag;
    private final int number;
    private final int[] rows;
    private final int[] lefts;
    private final int[] rights;

    /** Of the open rows with a date and an amount that is not zero, ascending. */
    OpenLane(OpenItems items, MatchRules rules, Custom custom, Lag lag, int number, int[] rows) {
        this.items = items;
        this.rules = rules;
        this.custom = custom;
        this.lag = lag;
        this.number = number;
        this.rows = rows;
        this.lefts = IntStream.of(rows).filter(row -> !items.right(row)).toArray();
        this.rights = IntStream.of(rows).filter(items::right).toArray();
    }

    int[] rows() {
        return rows;
    }

    /** By date; the caller's own. */
    int[] lefts() {
        return lefts.clone();
    }

    /** By date; the caller's own. */
    int[] rights() {
        return rights.clone();
    }

    /** Whether there is something to add up: rows of both sides, and more than two. */
    boolean isWorthASum() {
        return rows.length > 2 && lefts.length > 0 && rights.length > 0;
    }

    /** Whether these are all rows of the lane, so that none of it was ever matched otherwise. */
    boolean isWhole(int... some) {
        return some.length == items.laneEnd(number) - items.laneStart(number);
    }

    /** Whether two rows of two sides are as far apart as is usual here, or as the stated window allows where nothing is known. */
    boolean near(int one, int other) {
        return lag.contains(items.right(one) ? items.lag(other, one) : items.lag(one, other));
    }

    /** The rows of the other side that are as far from the row as is usual, or not too far where nothing is known; by date. */
    int[] candidates(int row) {
        return candidates(row, items.right(row) ? lefts : rights);
    }

    /**
     * The same among some rows of the other side.
     *
     * @param others by date
     */
    int[] candidates(int row, int[] others) {
        return Arrays.copyOfRange(others, firstCandidate(row, others), lastCandidate(row, others));
    }

    /** Where the candidates among rows of the other side, by date, begin. */
    int firstCandidate(int row, int[] others) {
        var usual = usual();
        return place(others, items.right(row) ? items.day(row) - usual.to() : items.day(row) + usual.from());
    }

    /** Where they have ended. */
    int lastCandidate(int row, int[] others) {
        var usual = usual();
        return place(others, 1 + (items.right(row) ? items.day(row) - usual.from() : items.day(row) + usual.to()));
    }

    private Lag usual() {
        return lag.pairs() == 0 ? Lag.within(rules.farthest()) : lag;
    }

    /** How many of the rows are before the day. */
    private int place(int[] byDate, int day) {
        int low = 0;
        int high = byDate.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items.day(byDate[middle]) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether no reference speaks against these rows, and no other row could stand in for one of them. */
    boolean firm(int... some) {
        return !forbidden(some) && !exchangeable(some);
    }

    /** Whether two of the rows carry references that speak against each other. */
    boolean forbidden(int... some) {
        return Arrays.stream(some).anyMatch(row -> custom.forbids(number, some[0], row));
    }

    private boolean exchangeable(int... some) {
        var inside = inside(some);
        return Arrays.stream(some).anyMatch(row -> hasStandIn(row, inside));
    }

    /** Whether another row could stand in for every single one of them, so that a total says nothing of its own. */
    boolean allExchangeable(int... some) {
        var inside = inside(some);
        return Arrays.stream(some).allMatch(row -> hasStandIn(row, inside));
    }

    private static Set<Integer> inside(int... some) {
        var inside = new HashSet<Integer>();
        for (int row : some) {
            inside.add(row);
        }
        return inside;
    }

    /** A row that differs in nothing is no other. */
    private boolean hasStandIn(int row, Set<Integer> inside) {
        return Arrays.stream(items.right(row) ? rights : lefts)
                .anyMatch(other -> couldStandIn(other, row) && !inside.contains(other));
    }

    private boolean couldStandIn(int other, int row) {
        return items.amount(other) == items.amount(row)
                && items.right(other) == items.right(row)
                && Math.abs((long) items.day(other) - items.day(row)) <= rules.farthest()
                && !items.alike(other, row);
    }

    /** Whether there are rows of both sides, no two of which could be a pair. */
    boolean isBothSidesWithoutPairs(int... some) {
        long rights = IntStream.of(some).filter(items::right).count();
        var pairs = new boolean[1];
        AmountClasses.each(items, some, (_, _) -> pairs[0] = true);
        return rights > 0 && rights < some.length && !pairs[0];
    }

    /** Whether one row on a side is set against the others. */
    boolean oneAgainstMany(int... some) {
        long rights = IntStream.of(some).filter(items::right).count();
        return rights == 1 || rights == some.length - 1;
    }

    /** Whether all of them can be looked through for a part that comes to zero by itself. */
    boolean canBeLookedThrough(int... some) {
        return some.length <= rules.bounds().items()
                && Odds.ways(some.length, (some.length / 2 + 1) / 2)
                        <= rules.bounds().steps();
    }

    /** Whether a part of them comes to zero by itself, so that what is left does as well. */
    boolean divisible(int... some) {
        int largest = some.length / 2;
        return largest > 1
                && !new SubsetSearch(amounts(some), (largest + 1) / 2)
                        .find(0, largest, 1)
                        .isEmpty();
    }

    long[] amounts(int... some) {
        return IntStream.of(some).mapToLong(items::amount).toArray();
    }
}
