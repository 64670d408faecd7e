package dev.weighhouse.matching;

import java.util.Arrays;

/** Open rows of one lane by their weight: those that could be a pair by their amounts. Rows of zero are in no class. */
final class AmountClasses {
    private AmountClasses() {}

    /** Takes the rows of a class with rows of both sides; each by date. */
    @FunctionalInterface
    interface Visitor {
        void visit(int[] lefts, int[] rights);
    }

    static void each(OpenItems items, int[] open, Visitor visitor) {
        var rows = open.clone();
        IntSort.sort(rows, (one, other) -> {
            int byWeight = Long.compare(items.weight(one), items.weight(other));
            return byWeight != 0 ? byWeight : Boolean.compare(items.right(one), items.right(other));
        });
        for (int start = 0; start < rows.length; ) {
            int end = start + 1;
            int firstRight = items.right(rows[start]) ? start : -1;
            while (end < rows.length && items.weight(rows[end]) == items.weight(rows[start])) {
                if (firstRight < 0 && items.right(rows[end])) {
                    firstRight = end;
                }
                end++;
            }
            if (firstRight > start && items.weight(rows[start]) != 0) {
                visitor.visit(Arrays.copyOfRange(rows, start, firstRight), Arrays.copyOfRange(rows, firstRight, end));
            }
            start = end;
        }
    }

    /** Whether all rows are alike, so that it does not matter which is taken. */
    static boolean alike(OpenItems items, int... rows) {
        for (int row : rows) {
            if (!items.alike(rows[0], row)) {
                return false;
            }
        }
        return true;
    }
}
