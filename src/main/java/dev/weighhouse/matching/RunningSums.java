package dev.weighhouse.matching;

import java.util.Arrays;

/** Sums of amounts that follow each other, so that where a run must start is looked up rather than tried. */
final class RunningSums {
    private static final int[] NONE = {};

    /** Before each amount, and after the last. */
    private final long[] sums;

    private final long[] sorted;
    private final int[] places;

    RunningSums(long[] amounts) {
        sums = new long[amounts.length + 1];
        for (int at = 0; at < amounts.length; at++) {
            sums[at + 1] = sums[at] + amounts[at];
        }
        places = new int[sums.length];
        Arrays.setAll(places, at -> at);
        IntSort.sort(places, (one, other) -> Long.compare(sums[one], sums[other]));
        sorted = new long[sums.length];
        Arrays.setAll(sorted, at -> sums[places[at]]);
    }

    /** Where runs start that come to the amount before the place; in their order, and some may be after it. */
    int[] starts(int end, long amount) {
        long before = sums[end] - amount;
        int first = Arrays.binarySearch(sorted, before);
        if (first < 0) {
            return NONE;
        }
        while (first > 0 && sorted[first - 1] == before) {
            first--;
        }
        int last = first;
        while (last < sorted.length && sorted[last] == before) {
            last++;
        }
        return Arrays.copyOfRange(places, first, last);
    }
}
