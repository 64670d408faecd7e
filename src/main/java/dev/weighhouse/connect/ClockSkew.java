package dev.weighhouse.connect;

import dev.weighhouse.crossing.Progress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells, once for each connection, when the clocks of the two sides stand far apart. Only words come of it: nothing is
 * ever judged by the other side's clock.
 */
final class ClockSkew {

    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private final String title;
    private boolean told;

    ClockSkew(String title) {
        this.title = title;
    }

    synchronized void check(HttpReply reply, Progress progress) {
        if (told) {
            return;
        }
        try {
            reply.header("Date").map(RetryAfter::date).ifPresent(date -> compare(date.toInstant(), reply, progress));
        } catch (DateTimeException e) {
            // a date nobody can read says nothing about the clock
        }
    }

    private void compare(Instant theirs, HttpReply reply, Progress progress) {
        var ahead = Duration.between(reply.fetchedAt(), theirs);
        if (ahead.abs().compareTo(TOLERATED) > 0) {
            told = true;
            progress.note(
                    "The clock of %s is %s %s this computer's clock. Times of quotes are by this computer's clock."
                            .formatted(title, size(ahead.abs()), ahead.isNegative() ? "behind" : "ahead of"));
        }
    }

    private static String size(Duration off) {
        return off.compareTo(Duration.ofHours(2)) < 0
                ? off.toMinutes() + " minutes"
                : off.compareTo(Duration.ofDays(2)) < 0 ? off.toHours() + " hours" : off.toDays() + " days";
    }
}
