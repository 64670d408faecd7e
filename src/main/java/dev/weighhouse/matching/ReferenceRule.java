package dev.weighhouse.matching;

import java.util.Arrays;

/**
 * Rows of one lane that carry the same reference. Within it, amounts that are the only ones of their kind are paired; what is left
 * is one match if it nets to zero. Rows that differ in nothing are paired by their number. A row of zero matches only a row of zero.
 */
final class ReferenceRule implements LaneRule {
    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;
    private final int[] heads;
    private final int[] next;

    ReferenceRule(OpenItems items, Claims claims, MatchRules rules) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
        this.heads = new int[items.referenceCount()];
        this.next = new int[items.size()];
        Arrays.fill(heads, -1);
    }

    @Override
    public void apply(int lane) {
        int start = items.laneStart(lane);
        for (int row = items.laneEnd(lane) - 1; row >= start; row--) {
            int reference = items.reference(row);
            if (reference != Interned.NONE && claims.open(row)) {
                next[row] = heads[reference];
                heads[reference] = row;
            }
        }
        for (int row = start; row < items.laneEnd(lane); row++) {
            int reference = items.reference(row);
            if (reference != Interned.NONE && heads[reference] == row) {
                heads[reference] = -1;
                group(row);
            }
        }
    }

    private void group(int first) {
        int second = next[first];
        if (second < 0) {
            return;
        }
        if (next[second] < 0) {
            two(first, second);
            return;
        }
        var rows = new int[4];
        int count = 0;
        for (int row = first; row >= 0; row = next[row]) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            rows[count++] = row;
        }
        several(Arrays.copyOf(rows, count));
    }

    /** The usual case, without detours. */
    private void two(int one, int other) {
        if (items.right(one) != items.right(other) && items.weight(one) == items.weight(other)) {
            pair(items.right(one) ? other : one, items.right(one) ? one : other);
        }
    }

    private void pair(int left, int right) {
        claims.pair(Rule.REFERENCE, "", left, right);
    }

    private void several(int... rows) {
        boolean whole = netsToZero(rows);
        AmountClasses.each(items, rows, (lefts, rights) -> {
            boolean alike = AmountClasses.alike(items, lefts) && AmountClasses.alike(items, rights);
            if (alike && (whole || near(lefts[0], rights[0]))) {
                for (int at = 0; at < Math.min(lefts.length, rights.length); at++) {
                    pair(lefts[at], rights[at]);
                }
            }
        });
        var left = Arrays.stream(rows)
                .filter(row -> claims.open(row) && items.amount(row) != 0)
                .toArray();
        if (whole && bothSides(left) && !holdsPairs(left)) {
            claims.claim(Rule.REFERENCE, Certainty.SUGGESTED, "", left);
        }
    }

    /** A reference on rows that do not net to zero, such as the name of a batch, says less: then the dates must fit too. */
    private boolean near(int left, int right) {
        return items.dated(left) && items.dated(right) && Math.abs(items.lag(left, right)) <= rules.farthest();
    }

    private boolean netsToZero(int... rows) {
        long sum = 0;
        try {
            for (int row : rows) {
                sum = Math.addExact(sum, items.amount(row));
            }
        } catch (ArithmeticException _) {
            var words = "The rows with reference %s come to more than an amount can hold."
                    .formatted(items.item(rows[0]).name());
            claims.refuse(Refusal.Reason.OUT_OF_RANGE, Rule.REFERENCE, rows, new int[0], words);
            return false;
        }
        return sum == 0;
    }

    private boolean holdsPairs(int... rows) {
        var found = new boolean[1];
        AmountClasses.each(items, rows, (_, _) -> found[0] = true);
        return found[0];
    }

    private boolean bothSides(int... rows) {
        return Arrays.stream(rows).anyMatch(items::right) && Arrays.stream(rows).anyMatch(row -> !items.right(row));
    }
}
