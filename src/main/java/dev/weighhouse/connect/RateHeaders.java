package dev.weighhouse.connect;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reply says of the service's rate budget. There are many spellings and no one keeps to a standard, so anything
 * that cannot be read is passed over.
 *
 * @param remaining requests the service still takes
 * @param reset how long until it takes more; zero where it does not say
 */
record RateHeaders(int remaining, Duration reset) {

    private static final Pattern REMAINING = Pattern.compile("(?i)\\b(?:r|remaining)\\s*=\\s*(\\d{1,9})\\b");
    private static final Pattern RESET = Pattern.compile("(?i)\\b(?:t|reset)\\s*=\\s*(\\d{1,9})\\b");
    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,9})\\b");
    private static final Pattern MOMENT = Pattern.compile("^\\s*(\\d{10})\\b");
    private static final int LONGEST = 100_000;

    static Optional<RateHeaders> of(HttpReply reply) {
        var combined = tightest(reply.header("RateLimit").orElse(""));
        var remaining = number(
                        NUMBER, first(reply, "RateLimit-Remaining", "X-RateLimit-Remaining", "X-Rate-Limit-Remaining"))
                .or(() -> number(REMAINING, combined));
        var told = first(reply, "RateLimit-Reset", "X-RateLimit-Reset", "X-Rate-Limit-Reset");
        var reset = number(NUMBER, told)
                .or(() -> untilMoment(told, reply))
                .or(() -> number(RESET, combined))
                .filter(seconds -> seconds < LONGEST)
                .orElse(0);
        return remaining.map(left -> new RateHeaders(left, Duration.ofSeconds(reset)));
    }

    /** Some give a moment in Unix seconds instead of a duration; by the service's own clock, where it tells the time. */
    private static Optional<Integer> untilMoment(String told, HttpReply reply) {
        var found = MOMENT.matcher(told);
        if (!found.find()) {
            return Optional.empty();
        }
        var seconds = Long.parseLong(found.group(1)) - RetryAfter.now(reply).getEpochSecond();
        return Optional.of(Math.clamp(seconds, 0, LONGEST));
    }

    /** Where there are several limits, each with what is left of it, the one of which least is left. */
    private static String tightest(String combined) {
        return combined.contains(";")
                ? Arrays.stream(combined.split(",", -1))
                        .filter(limit -> number(REMAINING, limit).isPresent())
                        .min(Comparator.comparing(
                                limit -> number(REMAINING, limit).orElseThrow()))
                        .orElse("")
                : combined;
    }

    /** How many requests the service still takes within this minute, where it says so of a minute and nothing else. */
    static Optional<Integer> leftThisMinute(HttpReply reply) {
        return number(NUMBER, first(reply, "X-MinLimit-Remaining"));
    }

    /** The same of the last 24 hours. */
    static Optional<Integer> leftToday(HttpReply reply) {
        return number(NUMBER, first(reply, "X-DayLimit-Remaining"));
    }

    private static String first(HttpReply reply, String... names) {
        for (var name : names) {
            var value = reply.header(name);
            if (value.isPresent()) {
                return value.get();
            }
        }
        return "";
    }

    private static Optional<Integer> number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }
}
