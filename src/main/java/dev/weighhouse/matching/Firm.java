package dev.weighhouse.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Whether rows that come to zero together do so in this way only, as far as that can be told. */
final class Firm {
    private final OpenItems items;
    private final MatchRules rules;

    Firm(OpenItems items, MatchRules rules) {
        this.items = items;
        this.rules = rules;
    }

    /**
     * Whether another open row of the same amount and side could stand in for one of them; a row that differs in nothing is no other.
     *
     * @param open the rows of the lane that sums are made of
     */
    boolean exchangeable(int[] rows, int[] open) {
        Set<Integer> inside = new HashSet<>();
        for (int row : rows) {
            inside.add(row);
        }
        for (int other : open) {
            if (!inside.contains(other)) {
                for (int row : rows) {
                    if (couldStandIn(other, row)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean couldStandIn(int other, int row) {
        return items.amount(other) == items.amount(row)
                && items.right(other) == items.right(row)
                && Math.abs((long) items.day(other) - items.day(row)) <= rules.farthest()
                && !items.alike(other, row);
    }

    /** Whether one row on a side is set against the others. */
    boolean oneAgainstMany(int... rows) {
        long rights = Arrays.stream(rows).filter(items::right).count();
        return rights == 1 || rights == rows.length - 1;
    }

    /** Whether all of them can be looked through for a part that comes to zero by itself. */
    boolean canBeLookedThrough(int... rows) {
        return rows.length <= rules.bounds().items()
                && Odds.ways(rows.length, (rows.length / 2 + 1) / 2)
                        <= rules.bounds().steps();
    }

    /** Whether a part of them comes to zero by itself, so that what is left does as well. */
    boolean divisible(int... rows) {
        var amounts = Arrays.stream(rows).mapToLong(items::amount).toArray();
        int largest = rows.length / 2;
        return largest >= 2
                && !new SubsetSearch(amounts, (largest + 1) / 2)
                        .find(0, largest, 1)
                        .isEmpty();
    }

    /** Whether the rows hold two that could be a pair, and rows of both sides at all. */
    boolean isBothSidesWithoutPairs(int... rows) {
        long rights = Arrays.stream(rows).filter(items::right).count();
        var pairs = new boolean[1];
        AmountClasses.each(items, rows, (_, _) -> pairs[0] = true);
        return rights > 0 && rights < rows.length && !pairs[0];
    }
}
