package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One open row against several of the other side, any of them within the usual lag, that come to exactly its amount: where only one
 * choice does, and so few were tried that it can hardly be chance. Where two choices do, both are refused.
 */
final class SumRule implements SumLaneRule {
    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;

    SumRule(OpenItems items, Claims claims, MatchRules rules) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
    }

    @Override
    public void apply(OpenLane lane) {
        var proposals = new Proposals(items, claims, Rule.SUM);
        var tooMany = new ArrayList<Integer>();
        for (int row : lane.rows()) {
            var candidates = lane.candidates(row, lane.rows());
            if (candidates.length > rules.bounds().items()) {
                tooMany.add(row);
            } else if (candidates.length > 1) {
                search(lane, row, candidates, proposals);
            }
        }
        giveUp(tooMany);
        proposals.settle();
    }

    private void search(OpenLane lane, int row, int[] candidates, Proposals proposals) {
        var amounts = lane.amounts(candidates);
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
        } else if (ways.size() == 1 && believable(lane, row, candidates, ways.getFirst())) {
            proposals.add("", with(row, chosen(candidates, ways.getFirst())));
        }
    }

    private boolean believable(OpenLane lane, int row, int[] candidates, long way) {
        var chosen = with(row, chosen(candidates, way));
        long unit = Odds.unit(lane.amounts(chosen));
        var scaled = Arrays.stream(candidates)
                .mapToLong(other -> items.amount(other) / unit)
                .toArray();
        return lane.firm(chosen) && Odds.largest(scaled, rules.oddsAgainstChance()) >= chosen.length - 1;
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
