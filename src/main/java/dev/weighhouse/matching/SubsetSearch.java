package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All ways to take some of up to 63 amounts so that they come to a wanted sum, by meeting in the middle: the sums of the earlier half
 * of the taken are looked up among those of the later half. Each way is found once.
 */
final class SubsetSearch {
    private final long[] amounts;
    private final long[] sums;
    private final long[] masks;
    private int count;

    /**
     * Prepares sums of up to {@code half} of the amounts.
     *
     * @param amounts whose sum, all taken without sign, an amount can hold
     */
    SubsetSearch(long[] amounts, int half) {
        this.amounts = amounts;
        int ways = Math.toIntExact(Odds.ways(amounts.length, half)) + 1;
        var rawSums = new long[ways];
        var rawMasks = new long[ways];
        sums = rawSums;
        masks = rawMasks;
        fill(0, half, 0, 0);
        sort();
    }

    private void fill(int from, int left, long sum, long mask) {
        sums[count] = sum;
        masks[count++] = mask;
        if (left > 0) {
            for (int at = from; at < amounts.length; at++) {
                fill(at + 1, left - 1, sum + amounts[at], mask | (1L << at));
            }
        }
    }

    private void sort() {
        var order = new int[count];
        for (int at = 0; at < count; at++) {
            order[at] = at;
        }
        var unsorted = sums.clone();
        var unsortedMasks = masks.clone();
        IntSort.sort(order, (one, other) -> Long.compare(unsorted[one], unsorted[other]));
        for (int at = 0; at < count; at++) {
            sums[at] = unsorted[order[at]];
            masks[at] = unsortedMasks[order[at]];
        }
    }

    /**
     * The ways as bits, the lowest for the first amount.
     *
     * @param sizes how many are taken at most; the half must be at least half of it
     * @param limit after how many ways to stop
     */
    List<Long> find(long wanted, int sizes, int limit) {
        var found = new ArrayList<Long>();
        for (int at = 0; at < count && found.size() < limit; at++) {
            int taken = Long.bitCount(masks[at]);
            if (taken == 0) {
                continue;
            }
            long rest = wanted - sums[at];
            long above = -1L << (64 - Long.numberOfLeadingZeros(masks[at]));
            for (int other = lowest(rest); other < count && sums[other] == rest && found.size() < limit; other++) {
                int more = Long.bitCount(masks[other]);
                boolean later = (masks[other] & above) == masks[other];
                if (later && (more == taken || more == taken - 1) && taken + more >= 2 && taken + more <= sizes) {
                    found.add(masks[at] | masks[other]);
                }
            }
        }
        return found;
    }

    private int lowest(long sum) {
        int at = Arrays.binarySearch(sums, sum);
        while (at > 0 && sums[at - 1] == sum) {
            at--;
        }
        return at < 0 ? count : at;
    }
}
