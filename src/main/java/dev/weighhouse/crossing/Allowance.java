package dev.weighhouse.crossing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left at one moment of what a service allows a connection, as far as this computer knows.
 *
 * @param perMinute requests within any sixty seconds
 * @param perDay requests within any 24 hours; 0 where the service counts no days
 * @param shared whether the service counts other programs in the same figures, so that fewer may be left
 * @param leftThisMinute requests that may leave without waiting
 * @param leftToday requests left of the 24 hours; 0 where the service counts no days
 * @param closedUntil until when the service wants no request at all; null where it takes some
 */
public record Allowance(
        int perMinute,
        int perDay,
        boolean shared,
        int leftThisMinute,
        int leftToday,
        @Nullable Instant closedUntil) {

    /** In one sentence, without {@link #closedUntil}. */
    public String words() {
        var minute = "%,d of %,d requests a minute are left".formatted(leftThisMinute, perMinute);
        var day = perDay == 0 ? "" : ", and %,d of %,d in 24 hours".formatted(leftToday, perDay);
        return minute + day + (shared ? ", shared with other programs." : ".");
    }
}
