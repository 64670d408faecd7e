package dev.weighhouse.connect;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The {@code Retry-After} of a reply: a number of seconds or a date. */
public final class RetryAfter {

    /** In seconds: thirty years, beyond which no date is any use. */
    private static final long LONGEST = 999_999_999;

    private RetryAfter() {}

    /** How long to wait; empty where the reply does not say, or nothing readable. */
    public static Optional<Duration> of(HttpReply reply, Clock clock) {
        return reply.header("Retry-After").flatMap(value -> of(value.strip(), reply, clock));
    }

    private static Optional<Duration> of(String value, HttpReply reply, Clock clock) {
        if (value.matches("\\d{1,18}")) {
            return Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST)));
        }
        try {
            var until = date(value);
            // Both ends by the same clock: the service's own, where it tells the time.
            var now = reply.header("Date").map(RetryAfter::date).orElseGet(() -> ZonedDateTime.now(clock));
            var wait = Duration.between(now, until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What time it is, by the service's own clock, where it tells the time. */
    static Instant now(HttpReply reply) {
        try {
            return reply.header("Date")
                    .map(RetryAfter::date)
                    .map(ZonedDateTime::toInstant)
                    .orElseGet(reply::fetchedAt);
        } catch (DateTimeException e) {
            return reply.fetchedAt();
        }
    }

    static ZonedDateTime date(String value) {
        return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
