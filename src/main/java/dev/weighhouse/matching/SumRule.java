package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One open row against several of the other side, any of them within the usual lag, that come to exactly its amount: where only one
 * choice does, and so few were tried that it can hardly be chance. Where two choices do, both are refused.
 */
final class SumRule implements LaneRule {
    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;
    private final Lags lags;

    SumRule(OpenItems items, Claims claims, MatchRules rules, Lags lags) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
        this.lags = lags;
    }

    @Override
    public void apply(int lane) {
        var open = claims.addable(lane);
        if (open.length < 3) {
            return;
        }
        var lag = usual(lane);
        var proposals = new Proposals(items, claims, Rule.SUM);
        var tooMany = new ArrayList<Integer>();
        for (int row : open) {
            var candidates = candidates(row, open, lag);
            if (candidates.length > rules.bounds().items()) {
                tooMany.add(row);
            } else if (candidates.length > 1) {
                search(row, candidates, proposals);
            }
        }
        giveUp(tooMany);
        proposals.settle();
    }

    private Lag usual(int lane) {
        var lag = lags.of(lane);
        return lag.pairs() == 0 ? Lag.within(rules.farthest()) : lag;
    }

    private int[] candidates(int row, int[] open, Lag lag) {
        return IntStream.of(open)
                .filter(other -> items.right(other) != items.right(row)
                        && lag.contains(items.right(row) ? items.lag(other, row) : items.lag(row, other)))
                .toArray();
    }

    private void search(int row, int[] candidates, Proposals proposals) {
        var amounts = Arrays.stream(candidates).mapToLong(items::amount).toArray();
        int largest = Odds.largest(amounts, rules.oddsAgainstChance());
        while (largest >= 2
                && Odds.ways(amounts.length, (largest + 1) / 2) > rules.bounds().steps()) {
            largest--;
        }
        if (largest < 2) {
            return;
        }
        var ways = new SubsetSearch(amounts, (largest + 1) / 2).find(-items.amount(row), largest, 2);
        if (ways.size() > 1) {
            refuse(row, candidates, ways);
        } else if (ways.size() == 1 && believable(row, candidates, ways.getFirst())) {
            proposals.add("", with(row, chosen(candidates, ways.getFirst())));
        }
    }

    private boolean believable(int row, int[] candidates, long way) {
        var chosen = with(row, chosen(candidates, way));
        long unit = Odds.unit(Arrays.stream(chosen).mapToLong(items::amount).toArray());
        var scaled = Arrays.stream(candidates)
                .mapToLong(other -> items.amount(other) / unit)
                .toArray();
        return Odds.largest(scaled, rules.oddsAgainstChance()) >= chosen.length - 1;
    }

    private static int[] with(int row, int[] others) {
        return IntStream.concat(IntStream.of(row), IntStream.of(others)).toArray();
    }

    static int[] chosen(int[] candidates, long way) {
        return IntStream.range(0, candidates.length)
                .filter(at -> (way & (1L << at)) != 0)
                .map(at -> candidates[at])
                .toArray();
    }

    private void refuse(int row, int[] candidates, List<Long> ways) {
        var all = chosen(candidates, ways.stream().reduce(0L, (some, more) -> some | more));
        var words = "%s is the sum of other rows in more than one way."
                .formatted(items.item(row).name());
        claims.refuse(Refusal.Reason.AMBIGUOUS, Rule.SUM, new int[] {row}, all, words);
    }

    private void giveUp(List<Integer> rows) {
        if (!rows.isEmpty()) {
            var words = "%s has more than the %,d candidates among which sums are looked for, as have %,d rows with it."
                    .formatted(
                            items.item(rows.getFirst()).name(), rules.bounds().items(), rows.size() - 1);
            claims.refuse(
                    Refusal.Reason.GIVEN_UP,
                    Rule.SUM,
                    rows.stream().mapToInt(Integer::intValue).toArray(),
                    new int[0],
                    words);
        }
    }
}
