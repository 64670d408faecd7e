package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        var repeated = new ArrayList<int[]>();
        AmountClasses.each(items, open, (lefts, rights) -> {
            if (lefts.length + rights.length > 2) {
                repeated.add(lefts);
                repeated.add(rights);
            }
        });
        if (repeated.isEmpty() || pairs(open, repeated).isEmpty()) {
            return;
        }
        // Only now is it worth looking through the rows that are matched.
        var all = IntStream.range(items.laneStart(lane), items.laneEnd(lane)).toArray();
        for (var pair : pairs(all, repeated)) {
            claims.pair(Rule.SHARED_WORD, "", pair[0], pair[1]);
        }
    }

    /** Of the classes, left and right rows by turns, the pairs that share a word which no third one of these rows has. */
    private List<int[]> pairs(int[] rows, List<int[]> classes) {
        var partners = partners(rows);
        var pairs = new ArrayList<int[]>();
        for (int at = 0; at < classes.size(); at += 2) {
            for (int left : classes.get(at)) {
                int place = Arrays.binarySearch(rows, left);
                int partner = partners[place];
                if (partner >= 0
                        && partners[partner] == place
                        && Arrays.binarySearch(classes.get(at + 1), rows[partner]) >= 0
                        && near(left, rows[partner])) {
                    pairs.add(new int[] {left, rows[partner]});
                }
            }
        }
        return pairs;
    }

    /** By place among the rows: the one it shares a word with that no third one has, or nobody, or several. */
    private int[] partners(int... rows) {
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
            if (second[word] >= 0 && items.right(rows[first[word]]) != items.right(rows[second[word]])) {
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
