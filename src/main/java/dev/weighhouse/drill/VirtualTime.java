package dev.weighhouse.drill;

import dev.weighhouse.crossing.Pace;
import java.time.Duration;
import java.time.Instant;

/** Time that passes only when the simulation says so. The wall clock can be set back; the elapsed time cannot. */
final class VirtualTime implements Pace {
    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private Duration elapsed = Duration.ZERO;
    private Duration offset = Duration.ZERO;

    void pass(Duration time) {
        elapsed = elapsed.plus(time);
    }

    void stepBack(Duration time) {
        offset = offset.minus(time);
    }

    @Override
    public Instant now() {
        return START.plus(elapsed).plus(offset);
    }

    @Override
    public Duration elapsed() {
        return elapsed;
    }
}
