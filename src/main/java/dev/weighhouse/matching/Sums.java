package dev.weighhouse.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Ways in which rows of the other side come to one row's amount, of so few rows that it can hardly be chance. */
final class Sums {
    /** Two are enough to know that there is more than one. */
    private static final int TWO = 2;

    private final OpenItems items;
    private final MatchRules rules;

    Sums(OpenItems items, MatchRules rules) {
        this.items = items;
        this.rules = rules;
    }

    /** Up to two ways, each with its rows ascending; none where there are more candidates than the bounds allow. */
    List<int[]> of(OpenLane lane, int row) {
        var candidates = lane.candidates(row);
        int largest = candidates.length > rules.bounds().items() ? 0 : largest(lane.amounts(candidates));
        if (largest < 2) {
            return List.of();
        }
        return new SubsetSearch(lane.amounts(candidates), (largest + 1) / 2)
                .find(-items.amount(row), largest, TWO).stream()
                        .map(way -> chosen(candidates, way))
                        .toList();
    }

    /** Whether no other rows than these come to the amount of the row. */
    boolean only(OpenLane lane, int row, int... others) {
        var sorted = IntStream.of(others).sorted().toArray();
        return of(lane, row).stream().allMatch(way -> Arrays.equals(way, sorted));
    }

    /** How many rows may be summed up, by the odds and the bounds. */
    int largest(long... amounts) {
        int largest = Odds.largest(amounts, rules.oddsAgainstChance());
        while (largest >= 2
                && Odds.ways(amounts.length, (largest + 1) / 2) > rules.bounds().steps()) {
            largest--;
        }
        return largest;
    }

    static int[] chosen(int[] candidates, long way) {
        return IntStream.range(0, candidates.length)
                .filter(at -> (way & (1L << at)) != 0)
                .map(at -> candidates[at])
                .toArray();
    }
}
