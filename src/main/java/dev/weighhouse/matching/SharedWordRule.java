package dev.weighhouse.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Of several open rows of one amount, two that share a word which no other row of the lane has, open or not: the month a rent is for, the
 * number of a ticket.
 */
final class SharedWordRule implements LaneRule {
    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;

    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;

    SharedWordRule(OpenItems items, Claims claims, MatchRules rules) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
    }

    @Override
    public void apply(int lane) {
        var open = claims.openRows(lane);
        var repeated = new boolean[1];
        AmountClasses.each(items, open, (lefts, rights) -> repeated[0] |= lefts.length + rights.length > 2);
        if (!repeated[0]) {
            return;
        }
        int start = items.laneStart(lane);
        var partners =
                partners(start, IntStream.range(start, items.laneEnd(lane)).toArray());
        AmountClasses.each(items, open, (lefts, rights) -> {
            if (lefts.length + rights.length > 2) {
                for (int left : lefts) {
                    int right = partners[left - start] + start;
                    if (partners[left - start] >= 0
                            && partners[right - start] == left - start
                            && Arrays.stream(rights).anyMatch(row -> row == right)
                            && near(left, right)) {
                        claims.pair(Rule.SHARED_WORD, "", left, right);
                    }
                }
            }
        });
    }

    /** By place in the lane: the one row it shares a word with that no third one has, or nobody, or several. */
    private int[] partners(int start, int[] rows) {
        var words = new Words(items, rows);
        var first = new int[words.count()];
        var second = new int[words.count()];
        Arrays.fill(first, NOBODY);
        Arrays.fill(second, NOBODY);
        for (int at = 0; at < rows.length; at++) {
            for (int word : words.of(at)) {
                if (first[word] == NOBODY) {
                    first[word] = at;
                } else {
                    second[word] = second[word] == NOBODY ? at : SEVERAL;
                }
            }
        }
        var partners = new int[rows.length];
        Arrays.fill(partners, NOBODY);
        for (int word = 0; word < first.length; word++) {
            if (second[word] >= 0 && items.right(start + first[word]) != items.right(start + second[word])) {
                meet(partners, first[word], second[word]);
                meet(partners, second[word], first[word]);
            }
        }
        return partners;
    }

    private static void meet(int[] partners, int one, int other) {
        partners[one] = partners[one] == NOBODY || partners[one] == other ? other : SEVERAL;
    }

    private boolean near(int left, int right) {
        return items.dated(left) && items.dated(right) && Math.abs(items.lag(left, right)) <= rules.farthest();
    }
}
