package dev.weighhouse.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one step when it is asked whether it is due. All moments are those of wall clocks, which may have been set since.
 *
 * @param since when its cadence was last said; null where nobody said one
 * @param served when it last began and went to its end; null where it never did
 * @param everDone whether it was ever done, by itself or by a person
 * @param failures how many times in a row it has failed since
 * @param failed when it last began and failed; null where it has not failed since
 * @param notBefore until when the other side asked for rest; null where it did not
 */
public record Past(
        @Nullable Instant since,
        @Nullable Instant served,
        boolean everDone,
        int failures,
        @Nullable Instant failed,
        @Nullable Instant notBefore) {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 4;
    private static final Duration LONGEST_REST = Duration.ofHours(25);

    /** A step that was never done. */
    public static final Past NONE = new Past(null, null, false, 0, null, null);

    /** How long after a failure it is tried again: 15 minutes, then twice as long each time, at most four hours. */
    static Duration rest(int failures) {
        return FIRST_RETRY.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
    }

    /** When it may be tried again; a moment of the past where nothing stands against it. */
    Instant mayBegin(Instant now) {
        var may = Instant.MIN;
        // A failure of the future was written by a clock that was set back since.
        if (failed != null && failures > 0 && !failed.isAfter(now)) {
            may = failed.plus(rest(failures));
        }
        if (notBefore != null && notBefore.isAfter(may) && notBefore.isBefore(now.plus(LONGEST_REST))) {
            may = notBefore;
        }
        return may;
    }
}
