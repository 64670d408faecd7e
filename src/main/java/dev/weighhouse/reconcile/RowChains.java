package dev.weighhouse.reconcile;

import java.util.Arrays;

/** Rows that hang behind a first row. Takes no memory as long as every key is there once, which is the usual case. */
final class RowChains {
    private int[] next = new int[0];

    /** Hangs a row behind a first one; each row hangs at most once. */
    void hang(int first, int row) {
        var highest = Math.max(first, row);
        if (highest >= next.length) {
            next = Arrays.copyOf(next, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(16, 2L * highest)) + 1);
        }
        next[row] = next[first];
        next[first] = row + 1;
    }

    boolean alone(int first) {
        return first >= next.length || next[first] == 0;
    }

    /** The first row and all behind it, by ascending amount, rows with one amount in their own order. */
    int[] byAmount(int first, KeyedAmounts amounts) {
        var rows = new int[16];
        var count = 0;
        for (int row = first; row >= 0; row = row < next.length ? next[row] - 1 : -1) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
            }
            rows[count++] = row;
        }
        return Arrays.stream(rows, 0, count)
                .boxed()
                .sorted((one, other) -> {
                    var byAmount = Long.compare(amounts.amount(one), amounts.amount(other));
                    return byAmount != 0 ? byAmount : Integer.compare(one, other);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
