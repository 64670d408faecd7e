package dev.weighhouse.crossing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Time as the protocol knows it. The wall clock only dates events; how long something took is told by a clock that nobody can
 * set, because a person or a time server may step the other one back.
 */
public interface Pace {

    /** The wall clock, in whole milliseconds. */
    Instant now();

    /** A clock that only runs forward, from an arbitrary start. */
    Duration elapsed();

    /** This computer's time. */
    static Pace system(Clock clock) {
        return new Pace() {
            @Override
            public Instant now() {
                return clock.instant().truncatedTo(ChronoUnit.MILLIS);
            }

            @Override
            public Duration elapsed() {
                return Duration.ofNanos(System.nanoTime());
            }
        };
    }
}
