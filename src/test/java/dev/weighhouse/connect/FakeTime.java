package dev.weighhouse.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A clock that moves only when somebody waits, and remembers every wait. */
public final class FakeTime extends Clock implements Pause {

    public static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = START;
    private Duration back = Duration.ZERO;

    @Override
    public synchronized void sleep(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        return now.minus(back);
    }

    @Override
    public Duration elapsed() {
        return waited();
    }

    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    public synchronized Duration waited() {
        return Duration.between(START, now);
    }

    /** Somebody sets the time of day back; no time passes by it. */
    public synchronized void setBack(Duration by) {
        back = back.plus(by);
    }

    /** What a computer counts that sleeps all the time: nothing passes, however late it gets. */
    public Pause standingStill() {
        return new Pause() {
            @Override
            public void sleep(Duration time) {
                FakeTime.this.sleep(time);
            }

            @Override
            public Duration elapsed() {
                return Duration.ZERO;
            }
        };
    }

    /** Time, waiting and a chance that is always the same. */
    public HttpSetup.Surround surround() {
        return new HttpSetup.Surround(this, this, new Random(7));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("quotes are in UTC");
    }
}
