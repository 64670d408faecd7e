package dev.weighhouse.connect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How a service counts requests, and refuses those above its limit. */
interface ServiceCount {

    /** Whether it takes a request that arrives now. Called in the order of arrival. */
    boolean takes(Duration now);

    /** Counts anew at the turn of each span, wherever in it the first request comes. */
    static ServiceCount fixed(int limit, Duration span, Duration offset) {
        return new ServiceCount() {
            private long current = -1;
            private int count;

            @Override
            public boolean takes(Duration now) {
                var nth = now.plus(offset).dividedBy(span);
                count = nth == current ? count + 1 : 1;
                current = nth;
                return count <= limit;
            }
        };
    }

    /** Remembers each request for exactly one span. */
    static ServiceCount sliding(int limit, Duration span) {
        return new ServiceCount() {
            private final Deque<Duration> seen = new ArrayDeque<>();

            @Override
            public boolean takes(Duration now) {
                while (!seen.isEmpty() && seen.getFirst().plus(span).compareTo(now) <= 0) {
                    seen.removeFirst();
                }
                seen.addLast(now);
                return seen.size() <= limit;
            }
        };
    }

    /** Counts by whole seconds, and remembers a second until it is wholly older than a minute. */
    static ServiceCount slidingByWholeSeconds(int limit) {
        var minute = sliding(limit, Duration.ofSeconds(61));
        return now -> minute.takes(Duration.ofSeconds(now.toSeconds()));
    }

    /** A bucket that begins full, and fills evenly. */
    static ServiceCount bucket(int holds, Duration each) {
        return new ServiceCount() {
            private BigDecimal level = BigDecimal.valueOf(holds);
            private Duration last = Duration.ZERO;

            @Override
            public boolean takes(Duration now) {
                var grown = BigDecimal.valueOf(now.minus(last).toNanos())
                        .divide(BigDecimal.valueOf(each.toNanos()), MathContext.DECIMAL64);
                level = level.add(grown).min(BigDecimal.valueOf(holds));
                last = now;
                if (level.compareTo(BigDecimal.ONE) < 0) {
                    return false;
                }
                level = level.subtract(BigDecimal.ONE);
                return true;
            }
        };
    }
}
