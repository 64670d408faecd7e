package dev.weighhouse.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Of several open rows of one amount, two of which alone share a word: the month a rent is for, the name on a ticket. */
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
        if (open.length > 2) {
            AmountClasses.each(items, open, this::visit);
        }
    }

    private void visit(int[] lefts, int[] rights) {
        if (lefts.length == 1 && rights.length == 1) {
            return;
        }
        var rows = IntStream.concat(IntStream.of(lefts), IntStream.of(rights)).toArray();
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
        var partner = partners(rows.length, lefts.length, first, second);
        for (int at = 0; at < lefts.length; at++) {
            int other = partner[at];
            if (other >= 0 && partner[other] == at && near(rows[at], rows[other])) {
                claims.pair(Rule.SHARED_WORD, "", rows[at], rows[other]);
            }
        }
    }

    /** By index: the one row of the other side it shares a word with alone, or nobody, or several. */
    private static int[] partners(int count, int lefts, int[] first, int[] second) {
        var partner = new int[count];
        Arrays.fill(partner, NOBODY);
        for (int word = 0; word < first.length; word++) {
            int left = first[word];
            int right = second[word];
            if (right >= lefts && left < lefts) {
                partner[left] = partner[left] == NOBODY || partner[left] == right ? right : SEVERAL;
                partner[right] = partner[right] == NOBODY || partner[right] == left ? left : SEVERAL;
            }
        }
        return partner;
    }

    private boolean near(int left, int right) {
        return items.dated(left) && items.dated(right) && Math.abs(items.lag(left, right)) <= rules.farthest();
    }
}
