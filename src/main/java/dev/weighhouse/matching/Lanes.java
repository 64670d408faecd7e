package dev.weighhouse.matching;

import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The pools in one currency each, numbered as they come and then in their order. */
final class Lanes {
    private final Map<Lane, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    private record Lane(Pool pool, Currency currency) implements Comparable<Lane> {
        @Override
        public int compareTo(Lane other) {
            int byPool = pool.compareTo(other.pool);
            return byPool != 0 ? byPool : currency.getCurrencyCode().compareTo(other.currency.getCurrencyCode());
        }
    }

    /** The number of the item's lane, for now in the order of arrival; may be asked by several threads. */
    int number(OpenItem item) {
        var lane = new Lane(item.pool(), item.amount().currency());
        var number = numbers.get(lane);
        return number != null ? number : numbers.computeIfAbsent(lane, _ -> count.getAndIncrement());
    }

    /** Numbers the lanes in their order, in place; gives where each starts, and as the last where all end. */
    int[] sorted(int[] laneOf) {
        var ranks = new int[numbers.size()];
        var sorted = numbers.keySet().stream().sorted().toList();
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[numbers.getOrDefault(sorted.get(rank), 0)] = rank;
        }
        var starts = new int[ranks.length + 1];
        for (int at = 0; at < laneOf.length; at++) {
            laneOf[at] = ranks[laneOf[at]];
            starts[laneOf[at] + 1]++;
        }
        for (int rank = 0; rank < ranks.length; rank++) {
            starts[rank + 1] += starts[rank];
        }
        return starts;
    }
}
