package dev.weighhouse.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One open row against rows of the other side that follow each other by date and reference, such as the invoices of a month, within the
 * usual lag: where only one such run comes to its amount, and no other few rows do.
 */
final class RunRule implements SumLaneRule {
    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;
    private final Sums finder;

    RunRule(OpenItems items, Claims claims, MatchRules rules) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
        this.finder = new Sums(items, rules);
    }

    @Override
    public void apply(OpenLane lane) {
        var proposals = new Proposals(items, claims, Rule.RUN);
        propose(lane, lane.lefts(), inOrder(lane.rights()), proposals);
        propose(lane, lane.rights(), inOrder(lane.lefts()), proposals);
        proposals.settle();
    }

    private int[] inOrder(int[] rows) {
        IntSort.sort(rows, (one, other) -> {
            int byDay = Integer.compare(items.day(one), items.day(other));
            return byDay != 0
                    ? byDay
                    : TEXT.compare(
                            items.item(one).reference(), items.item(other).reference());
        });
        return rows;
    }

    private void propose(OpenLane lane, int[] singles, int[] others, Proposals proposals) {
        for (int single : singles) {
            var near = lane.candidates(single, others);
            if (near.length > 1) {
                search(lane, single, near, proposals);
            }
        }
    }

    /** By running sums, so that the start of a run is looked up rather than tried. */
    private void search(OpenLane lane, int single, int[] near, Proposals proposals) {
        var sums = new long[near.length + 1];
        for (int at = 0; at < near.length; at++) {
            sums[at + 1] = sums[at] + items.amount(near[at]);
        }
        var sorted = sums.clone();
        Arrays.sort(sorted);
        for (int end = 2; end < sums.length; end++) {
            long before = sums[end] + items.amount(single);
            if (Arrays.binarySearch(sorted, before) >= 0) {
                for (int start = 0; start < end - 1; start++) {
                    if (sums[start] == before) {
                        add(lane, single, near, Arrays.copyOfRange(near, start, end), proposals);
                    }
                }
            }
        }
    }

    private void add(OpenLane lane, int single, int[] near, int[] run, Proposals proposals) {
        var rows = IntStream.concat(IntStream.of(single), IntStream.of(run)).toArray();
        if (believable(lane, near, rows) && lane.firm(rows) && finder.only(lane, single, run)) {
            proposals.add("", rows);
        }
    }

    private boolean believable(OpenLane lane, int[] near, int[] rows) {
        long span = Arrays.stream(lane.amounts(near)).map(Math::abs).sum();
        long tried = (long) near.length * (near.length - 1) / 2;
        return Odds.believable(tried, span / Odds.unit(lane.amounts(rows)), rules.oddsAgainstChance());
    }
}
