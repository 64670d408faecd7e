package dev.weighhouse.connect;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next attempt of one read: a random part of a doubling time, within all limits. */
final class Backoff {

    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 8_000;

    /** A refusal for too many requests is over with the service's minute, at the latest. */
    private static final Duration REFUSED = Duration.ofMinutes(1);

    private final HttpLimits limits;
    private final RandomGenerator random;
    private int attempts;
    private Duration waited = Duration.ZERO;

    Backoff(HttpLimits limits, RandomGenerator random) {
        this.limits = limits;
        this.random = random;
    }

    /** A time of our own choosing, or null if there is to be no further attempt. */
    @Nullable
    Duration next() {
        var most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempts, 10));
        return given(Duration.ofMillis(random.nextLong(most + 1)));
    }

    /** The time the service asks for, or null if that is too long or it was asked often enough. */
    @Nullable
    Duration given(Duration wait) {
        return within(limits.longestWait(), wait);
    }

    /** The same where the service refused for too many requests: a minute is waited out, if it asks for that. */
    @Nullable
    Duration refused(Duration wait) {
        return within(limits.longestWait().compareTo(REFUSED) > 0 ? limits.longestWait() : REFUSED, wait);
    }

    /** As {@link #next}, after a refusal for too many requests: soon would be too many again. */
    @Nullable
    Duration later() {
        var least = FIRST_MILLIS << Math.min(attempts, 4);
        return given(Duration.ofMillis(least + random.nextLong(least + 1)));
    }

    private @Nullable Duration within(Duration most, Duration wait) {
        var total = waited.plus(wait);
        if (attempts >= limits.retries() || total.compareTo(most) > 0) {
            return null;
        }
        attempts++;
        waited = total;
        return wait;
    }
}
