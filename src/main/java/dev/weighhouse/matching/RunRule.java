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
        var lefts = inOrder(lane.lefts());
        var rights = inOrder(lane.rights());
        if (comparisons(lane, lefts, rights) + comparisons(lane, rights, lefts)
                > rules.bounds().comparisons()) {
            giveUp(lane);
            return;
        }
        var proposals = new Proposals(items, claims, Rule.RUN);
        propose(lane, lefts, rights, proposals);
        propose(lane, rights, lefts, proposals);
        proposals.settle();
    }

    private static long comparisons(OpenLane lane, int[] singles, int[] others) {
        long comparisons = 0;
        for (int single : singles) {
            comparisons += lane.lastCandidate(single, others) - lane.firstCandidate(single, others);
        }
        return comparisons;
    }

    private void giveUp(OpenLane lane) {
        var words = "%s has %,d open rows; so many are not tried for rows that follow each other."
                .formatted(items.item(lane.rows()[0]).pool(), lane.rows().length);
        claims.refuse(Refusal.Reason.GIVEN_UP, Rule.RUN, lane.rows(), new int[0], words);
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
        var sums = new RunningSums(lane.amounts(others));
        for (int single : singles) {
            int from = lane.firstCandidate(single, others);
            int to = lane.lastCandidate(single, others);
            for (int end = from + 2; end <= to; end++) {
                for (int start : sums.starts(end, -items.amount(single))) {
                    if (start >= from && start < end - 1) {
                        var near = Arrays.copyOfRange(others, from, to);
                        add(lane, single, near, Arrays.copyOfRange(others, start, end), proposals);
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
