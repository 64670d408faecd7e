package dev.weighhouse.matching;

import java.util.Arrays;

/**
 * Whether a sum that was found can hardly be chance. Of so many sums that were tried, about as many come to a wanted amount by
 * accident as the tried ones are part of all that are possible. All in whole numbers.
 */
final class Odds {
    private Odds() {}

    /** How many ways there are to take up to so many of them; {@link Long#MAX_VALUE} where that is too large a number. */
    static long ways(int items, int atMost) {
        long all = 0;
        long ways = 1;
        for (int taken = 1; taken <= Math.min(items, atMost); taken++) {
            if (ways > Long.MAX_VALUE / items) {
                return Long.MAX_VALUE;
            }
            ways = ways * (items - taken + 1) / taken;
            all += ways;
            if (all < 0) {
                return Long.MAX_VALUE;
            }
        }
        return all;
    }

    /** The largest number of items a sum of these amounts may have to be believed; below two where none may. */
    static int largest(long[] amounts, int odds) {
        var sizes = Arrays.stream(amounts).map(Math::abs).sorted().toArray();
        long span = 0;
        int largest = 0;
        for (int taken = 1; taken <= sizes.length; taken++) {
            span += sizes[sizes.length - taken];
            if (believable(ways(sizes.length, taken), span, odds)) {
                largest = taken;
            }
        }
        return largest;
    }

    /**
     * Whether a find may be believed.
     *
     * @param tried how many sums were looked at
     * @param span how far the sums can lie apart, in steps of the smallest unit they are made of
     */
    static boolean believable(long tried, long span, int odds) {
        return tried <= span / odds;
    }

    /** The unit that all these amounts are multiples of; amounts in round hundreds meet by accident a hundred times as often. */
    static long unit(long... amounts) {
        long unit = 0;
        for (long amount : amounts) {
            long rest = Math.abs(amount);
            while (rest != 0) {
                long next = unit % rest;
                unit = rest;
                rest = next;
            }
        }
        return Math.max(1, unit);
    }
}
