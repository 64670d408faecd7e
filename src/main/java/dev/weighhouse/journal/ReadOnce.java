package dev.weighhouse.journal;

import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.CrossingState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The stories of confirmed crossings, each read from the log once until somebody looks for the crossing again, as nothing but what
 * a look brings is ever added to one. For any number of threads.
 */
final class ReadOnce {
    private final CrossingLog log;
    private final Map<CrossingKey, List<CrossingEvent>> confirmed = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    ReadOnce(CrossingLog log) {
        this.log = log;
    }

    /** Somebody looked for it again, and what was read before that, or is being read now, counts no more. */
    void forget(CrossingKey key) {
        forgotten.incrementAndGet();
        confirmed.remove(key);
    }

    List<CrossingEvent> events(CrossingKey key) {
        var known = confirmed.get(key);
        if (known != null) {
            return known;
        }
        var before = forgotten.get();
        var events = log.events(key);
        if (CrossingState.of(events).filter(CrossingState.CONFIRMED::equals).isPresent()) {
            // put and looked at within one step of the map, so that a forgetting is either seen here or removes what
            // was put
            confirmed.compute(key, (_, other) -> forgotten.get() == before ? events : other);
        }
        return events;
    }
}
