package dev.weighhouse.connect;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} of a reply: a number of seconds or a date. */
public final class RetryAfter {

    /** In seconds: thirty years, beyond which no date is any use. */
    private static final long LONGEST = 999_999_999;

    private RetryAfter() {}

    /** How long to wait; empty where the reply does not say, or nothing readable. */
    public static Optional<Duration> of(HttpReply reply, Clock clock) {
        return of(reply.header("Retry-After").orElse(null), reply.header("Date").orElse(null), clock);
    }

    /**
     * The same by the headers themselves.
     *
     * @param asked the {@code Retry-After}, or null where there is none
     * @param date the {@code Date}, or null where there is none
     */
    public static Optional<Duration> of(@Nullable String asked, @Nullable String date, Clock clock) {
        return Optional.ofNullable(asked).flatMap(value -> wait(value.strip(), date, clock));
    }

    private static Optional<Duration> wait(String value, @Nullable String date, Clock clock) {
        if (value.matches("\\d{1,18}")) {
            return Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST)));
        }
        try {
            var until = date(value);
            // Both ends by the same clock: the service's own, where it tells the time.
            var now = date == null ? ZonedDateTime.now(clock) : date(date);
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
