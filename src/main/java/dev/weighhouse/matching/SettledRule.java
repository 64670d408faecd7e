package dev.weighhouse.matching;

import java.util.Arrays;

/**
 * All open rows between two moments at which the open balance of the pool stood the same. Only where no two of them are of one amount, no
 * other row could stand in for one, and no part of them comes to zero by itself; one row against several only within the usual lag. More rows than can be looked through for such a part are
 * matched where they are the whole pool: nothing in it matches otherwise, and nothing else is left that they could belong to.
 */
final class SettledRule implements SumLaneRule {
    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;
    private final Sums sums;

    SettledRule(OpenItems items, Claims claims, MatchRules rules) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
        this.sums = new Sums(items, rules);
    }

    @Override
    public void apply(OpenLane lane) {
        var open = lane.rows();
        var ends = dayEnds(open);
        var balances = balances(open, ends);
        long span = Arrays.stream(lane.amounts(open)).map(Math::abs).sum();
        long tried = (long) ends.length * (ends.length - 1) / 2;
        var proposals = new Proposals(items, claims, Rule.SETTLED);
        var order = new int[ends.length];
        Arrays.setAll(order, at -> at);
        IntSort.sort(order, (one, other) -> Long.compare(balances[one], balances[other]));
        for (int at = 1; at < order.length; at++) {
            if (balances[order[at]] == balances[order[at - 1]]) {
                var rows = Arrays.copyOfRange(open, ends[order[at - 1]], ends[order[at]]);
                long unit = Odds.unit(lane.amounts(rows));
                if (Odds.believable(tried, span / unit, rules.oddsAgainstChance()) && fits(lane, rows)) {
                    proposals.add("", rows);
                }
            }
        }
        proposals.settle();
    }

    /** Where in the rows a day ends; the first is the start. */
    private int[] dayEnds(int[] open) {
        var ends = new int[open.length + 1];
        int count = 1;
        for (int at = 1; at <= open.length; at++) {
            if (at == open.length || items.day(open[at]) != items.day(open[at - 1])) {
                ends[count++] = at;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    private long[] balances(int[] open, int[] ends) {
        var balances = new long[ends.length];
        for (int end = 1; end < ends.length; end++) {
            balances[end] = balances[end - 1];
            for (int at = ends[end - 1]; at < ends[end]; at++) {
                balances[end] += items.amount(open[at]);
            }
        }
        return balances;
    }

    private boolean fits(OpenLane lane, int[] rows) {
        if (!lane.isBothSidesWithoutPairs(rows)) {
            return false;
        }
        if (lane.oneAgainstMany(rows)) {
            return isOnlySum(lane, rows) && lane.firm(rows);
        }
        if (lane.canBeLookedThrough(rows)) {
            return lane.firm(rows) && !lane.divisible(rows);
        }
        if (!lane.isWhole(rows)) {
            giveUp(lane, rows);
        }
        return lane.isWhole(rows) && !lane.forbidden(rows);
    }

    private void giveUp(OpenLane lane, int[] rows) {
        if (rows.length == lane.rows().length) {
            var words =
                    "All %,d open rows of %s come to zero together, but are too many to look for parts that do so as well."
                            .formatted(rows.length, items.item(rows[0]).pool());
            claims.refuse(Refusal.Reason.GIVEN_UP, Rule.SETTLED, rows, new int[0], words);
        }
    }

    private boolean isOnlySum(OpenLane lane, int[] rows) {
        boolean oneRight = Arrays.stream(rows).filter(items::right).count() == 1;
        int single = Arrays.stream(rows)
                .filter(row -> items.right(row) == oneRight)
                .findFirst()
                .orElseThrow();
        var others = Arrays.stream(rows).filter(row -> row != single).toArray();
        return lane.candidates(single, others).length == others.length && sums.only(lane, single, others);
    }
}
