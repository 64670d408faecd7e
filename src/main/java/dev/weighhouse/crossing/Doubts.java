package dev.weighhouse.crossing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Since when this process knows that bytes of a crossing may still be on their way. The wall clock has no say: after a restart
 * the waiting begins anew.
 */
final class Doubts {
    private final Map<CrossingKey, Duration> since = new ConcurrentHashMap<>();
    private final Pace pace;

    Doubts(Pace pace) {
        this.pace = pace;
    }

    /** The bytes left just now, or may have. */
    void sent(CrossingKey key) {
        since.put(key, pace.elapsed());
    }

    /** How much of the settle time is left before a look that begins now can prove absence; zero or less for none. */
    Duration leftOf(Duration settleTime, CrossingKey key) {
        var now = pace.elapsed();
        var first = since.computeIfAbsent(key, unknown -> now);
        return first.plus(settleTime).minus(now);
    }

    void over(CrossingKey key) {
        since.remove(key);
    }
}
