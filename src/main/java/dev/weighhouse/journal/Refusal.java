package dev.weighhouse.journal;

import org.jspecify.annotations.Nullable;

/**
 * Why an entry was not approved or not sent.
 *
 * @param entry which one
 * @param words one sentence
 * @param nextStep what the person can do
 * @param moved what was seen and what is there now, where the ground has moved; else null
 */
public record Refusal(
        JournalId entry,
        String words,
        String nextStep,
        @Nullable Moved moved) {

    /** The two versions of what an approval rests on, side by side. */
    public record Moved(Grounds seen, Grounds now) {}
}
