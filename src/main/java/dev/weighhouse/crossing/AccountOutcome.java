package dev.weighhouse.crossing;

import org.jspecify.annotations.Nullable;

/**
 * Where the change of an account stands after something was tried.
 *
 * @param outcome the same as the log says; its ids are the platform's
 * @param shown the account as the platform showed it last, or null where it did not
 * @param why for what reason the platform refused it, or null where it did not
 */
public record AccountOutcome(Outcome outcome, @Nullable PlatformAccount shown, AccountAnswer.@Nullable Why why) {

    public CrossingState state() {
        return outcome.state();
    }
}
