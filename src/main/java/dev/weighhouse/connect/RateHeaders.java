package dev.weighhouse.connect;

import java.time.Duration;
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

    static Optional<RateHeaders> of(HttpReply reply) {
        var combined = reply.header("RateLimit").orElse("");
        var remaining = number(
                        NUMBER, first(reply, "RateLimit-Remaining", "X-RateLimit-Remaining", "X-Rate-Limit-Remaining"))
                .or(() -> number(REMAINING, combined));
        var reset = number(NUMBER, first(reply, "RateLimit-Reset", "X-RateLimit-Reset", "X-Rate-Limit-Reset"))
                .or(() -> number(RESET, combined))
                // some give a moment in Unix seconds instead of a duration
                .filter(seconds -> seconds < 100_000)
                .orElse(0);
        return remaining.map(left -> new RateHeaders(left, Duration.ofSeconds(reset)));
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
