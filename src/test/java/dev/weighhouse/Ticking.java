package dev.weighhouse;

import dev.weighhouse.crossing.Pace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until a test lets time pass. */
final class Ticking extends Clock {
    private final Clock start;
    private volatile Duration passed = Duration.ZERO;

    Ticking(Clock start) {
        this.start = start;
    }

    void passes(Duration time) {
        passed = passed.plus(time);
    }

    /** The same time for the protocol, so that a ledger settles as soon as a test says so. */
    Pace pace() {
        return new Pace() {
            @Override
            public Instant now() {
                return instant();
            }

            @Override
            public Duration elapsed() {
                return passed;
            }
        };
    }

    @Override
    public ZoneId getZone() {
        return start.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody here moves to another zone");
    }

    @Override
    public Instant instant() {
        return start.instant().plus(passed);
    }
}
