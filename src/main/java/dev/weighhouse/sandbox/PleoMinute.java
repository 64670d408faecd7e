package dev.weighhouse.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many requests Pleo takes within any sixty seconds, by a clock of its own. */
final class PleoMinute {
    private static final int MOST = 600;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Instant> taken = new ArrayDeque<>();
    private int most;
    private int refused;

    PleoMinute(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more is taken now. */
    synchronized boolean takes() {
        var now = clock.instant();
        while (!taken.isEmpty() && !taken.peekFirst().isAfter(now.minus(MINUTE))) {
            taken.removeFirst();
        }
        if (taken.size() >= MOST) {
            refused++;
            return false;
        }
        taken.addLast(now);
        most = Math.max(most, taken.size());
        return true;
    }

    /** The most that came within sixty seconds so far. */
    synchronized int most() {
        return most;
    }

    synchronized int refused() {
        return refused;
    }
}
