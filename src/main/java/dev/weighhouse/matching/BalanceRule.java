package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several open rows against several, in a pool with few of them: those that cancel out, of which no part does, and which share no row
 * with others that do.
 */
final class BalanceRule implements SumLaneRule {
    private static final int MANY = 100;

    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;

    BalanceRule(OpenItems items, Claims claims, MatchRules rules) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
    }

    @Override
    public void apply(OpenLane lane) {
        var open = lane.rows();
        if (open.length > rules.bounds().pool()) {
            giveUp(
                    open,
                    "%s has %,d open rows; many against many is looked for among %,d at most."
                            .formatted(
                                    items.item(open[0]).pool(),
                                    open.length,
                                    rules.bounds().pool()));
            return;
        }
        search(lane);
    }

    private void search(OpenLane lane) {
        var open = lane.rows();
        var amounts = lane.amounts(open);
        int largest = new Sums(items, rules).largest(amounts);
        if (largest < 2) {
            return;
        }
        var ways = new SubsetSearch(amounts, (largest + 1) / 2).find(0, largest, MANY);
        if (ways.size() == MANY) {
            giveUp(
                    open,
                    "%s has more than %,d ways in which open rows cancel out."
                            .formatted(items.item(open[0]).pool(), MANY - 1));
            return;
        }
        var parts = irreducible(ways);
        for (long way : parts) {
            long shared = parts.stream()
                    .filter(other -> other != way && (other & way) != 0)
                    .reduce(0L, (some, more) -> some | more);
            settle(lane, way, shared);
        }
    }

    /** Two rows alone are no sum: why they are no pair was decided before. They cast doubt on others all the same. */
    private void settle(OpenLane lane, long way, long shared) {
        var rows = Sums.chosen(lane.rows(), way);
        if (rows.length == 2) {
            return;
        }
        if (shared == 0) {
            if (plausible(lane, rows) && lane.firm(rows)) {
                claims.claim(Rule.SUM, Certainty.SUGGESTED, "", rows);
            }
            return;
        }
        var words = "%s and %,d more rows come to zero, but some of them do so with other rows as well."
                .formatted(items.item(rows[0]).name(), rows.length - 1);
        claims.refuse(Refusal.Reason.AMBIGUOUS, Rule.SUM, rows, Sums.chosen(lane.rows(), shared & ~way), words);
    }

    private static List<Long> irreducible(List<Long> ways) {
        var kept = new ArrayList<Long>();
        for (long way : ways) {
            if (ways.stream().noneMatch(other -> other != way && (other & way) == other)) {
                kept.add(way);
            }
        }
        return kept;
    }

    private boolean plausible(OpenLane lane, int[] rows) {
        int rights = (int) Arrays.stream(rows).filter(items::right).count();
        long unit = Odds.unit(lane.amounts(rows));
        var scaled = Arrays.stream(lane.amounts(lane.rows()))
                .map(amount -> amount / unit)
                .toArray();
        return rights > 0
                && rights < rows.length
                && items.day(rows[rows.length - 1]) - items.day(rows[0]) <= rules.farthest()
                && Odds.largest(scaled, rules.oddsAgainstChance()) >= rows.length;
    }

    private void giveUp(int[] rows, String words) {
        claims.refuse(Refusal.Reason.GIVEN_UP, Rule.SUM, rows, new int[0], words);
    }
}
