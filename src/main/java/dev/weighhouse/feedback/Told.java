package dev.weighhouse.feedback;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run did about one thing that a platform is to be told.
 *
 * @param what the entry, or the month
 * @param state where it stands now; {@link CrossingState#APPROVED} for what was approved and not sent
 * @param platformId the platform's own id of it, once it has one
 * @param attempts how often it was sent
 * @param words why it stands there, as one sentence
 * @param nextStep what happens now or what a person can do
 * @param lookAgain how long to wait before a look can prove more, or null
 * @param halt whether telling this platform more makes no sense now
 */
public record Told(
        String what,
        CrossingKey key,
        CrossingState state,
        @Nullable String platformId,
        int attempts,
        String words,
        String nextStep,
        @Nullable Duration lookAgain,
        boolean halt) {

    static Told of(String what, Outcome outcome) {
        return new Told(
                what,
                outcome.key(),
                outcome.state(),
                outcome.ledgerId(),
                outcome.attempts(),
                outcome.reason(),
                outcome.nextStep(),
                outcome.lookAgain(),
                outcome.halt());
    }

    /** Whether the platform has it. */
    public boolean isDone() {
        return state == CrossingState.CONFIRMED;
    }
}
