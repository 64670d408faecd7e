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
    private final Sums sums;

    SumRule(OpenItems items, Claims claims, MatchRules rules) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
        this.sums = new Sums(items, rules);
    }

    @Override
    public void apply(OpenLane lane) {
        var proposals = new Proposals(items, claims, Rule.SUM);
        var tooMany = new ArrayList<Integer>();
        for (int row : lane.rows()) {
            int candidates = lane.candidates(row).length;
            if (candidates > rules.bounds().items()) {
                tooMany.add(row);
            } else if (candidates > 1) {
                search(lane, row, proposals);
            }
        }
        giveUp(tooMany);
        proposals.settle();
    }

    private void search(OpenLane lane, int row, Proposals proposals) {
        var ways = sums.of(lane, row);
        if (ways.size() > 1) {
            refuse(row, ways);
        } else if (ways.size() == 1) {
            var chosen = IntStream.concat(IntStream.of(row), IntStream.of(ways.getFirst()))
                    .toArray();
            if (lane.firm(chosen) && believable(lane, row, chosen)) {
                proposals.add("", chosen);
            }
        }
    }

    private boolean believable(OpenLane lane, int row, int[] chosen) {
        long unit = Odds.unit(lane.amounts(chosen));
        var scaled = Arrays.stream(lane.amounts(lane.candidates(row)))
                .map(amount -> amount / unit)
                .toArray();
        return Odds.largest(scaled, rules.oddsAgainstChance()) >= chosen.length - 1;
    }

    private void refuse(int row, List<int[]> ways) {
        var all = ways.stream().flatMapToInt(IntStream::of).sorted().distinct().toArray();
        var words = "%s is the sum of other rows in more than one way."
                .formatted(items.item(row).name());
        claims.refuse(Refusal.Reason.AMBIGUOUS, Rule.SUM, new int[] {row}, all, words);
    }

    private void giveUp(List<Integer> rows) {
        if (!rows.isEmpty()) {
            var one = items.item(rows.getFirst()).name();
            var words = "%s has more than the %,d candidates among which sums are looked for."
                    .formatted(
                            rows.size() == 1 ? one : "Each of %s and %,d more rows".formatted(one, rows.size() - 1),
                            rules.bounds().items());
            claims.refuse(
                    Refusal.Reason.GIVEN_UP,
                    Rule.SUM,
                    rows.stream().mapToInt(Integer::intValue).toArray(),
                    new int[0],
                    words);
        }
    }
}
