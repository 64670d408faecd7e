package dev.weighhouse.crossing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a crossing stands after something was tried.
 *
 * @param key which crossing
 * @param state where it stands, the same as the log says
 * @param ledgerId the ledger's id of the entry, once it is known
 * @param ledgerNumber what the ledger's users call it
 * @param attempts how often the bytes were sent
 * @param reason one sentence for a person
 * @param nextStep what happens now, or what the person can do
 * @param lookAgain how long to wait before the next look can prove more, or null
 * @param halt whether sending further entries to this ledger makes no sense now
 */
public record Outcome(
        CrossingKey key,
        CrossingState state,
        @Nullable String ledgerId,
        @Nullable String ledgerNumber,
        int attempts,
        String reason,
        String nextStep,
        @Nullable Duration lookAgain,
        boolean halt) {

    Outcome halting() {
        return new Outcome(key, state, ledgerId, ledgerNumber, attempts, reason, nextStep, lookAgain, true);
    }

    Outcome lookingAgainIn(Duration wait) {
        return new Outcome(key, state, ledgerId, ledgerNumber, attempts, reason, nextStep, wait, halt);
    }
}
