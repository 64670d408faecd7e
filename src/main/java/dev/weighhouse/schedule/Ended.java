package dev.weighhouse.schedule;

import dev.weighhouse.crossing.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a step ended, as the step tells it.
 *
 * @param rows how many were read or sent; negative where nothing is counted
 * @param reason what a person should know; empty where there is nothing
 * @param notBefore until when the other side asked for rest, or, of what should be looked at, when another look can tell more; or null
 */
public record Ended(
        Outcome outcome, long rows, String reason, @Nullable Instant notBefore) {

    public static Ended done(long rows, String reason) {
        return new Ended(Outcome.DONE, rows, reason, null);
    }

    public static Ended look(long rows, String reason) {
        return new Ended(Outcome.LOOK, rows, reason, null);
    }

    /** What was cancelled was stopped, everything else failed. */
    public static Ended of(Failure failure) {
        var words = failure.words() + " " + failure.nextStep();
        return switch (failure) {
            case Failure.Cancelled _ -> new Ended(Outcome.STOPPED, -1, words, null);
            case Failure.Throttled throttled -> new Ended(Outcome.FAILED, -1, words, throttled.until());
            default -> new Ended(Outcome.FAILED, -1, words, null);
        };
    }
}
