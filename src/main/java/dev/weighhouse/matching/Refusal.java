package dev.weighhouse.matching;

import java.util.List;

/**
 * Where the matcher would not decide.
 *
 * @param rule the one that would have had to guess
 * @param items for which it was asked
 * @param candidates that stand equal, or that were too many
 * @param words one sentence for people
 */
public record Refusal(Reason reason, Rule rule, List<OpenItem> items, List<OpenItem> candidates, String words) {

    public Refusal {
        items = List.copyOf(items);
        candidates = List.copyOf(candidates);
    }

    /** Why. */
    public enum Reason {
        /** Two readings stand equal. */
        AMBIGUOUS,
        /** The search would have gone over its bounds. */
        GIVEN_UP,
        /** The sum is beyond what an amount can hold. */
        OUT_OF_RANGE,
        /** What a person once said does not fit the items as they are now. */
        NO_LONGER_HOLDS
    }
}
