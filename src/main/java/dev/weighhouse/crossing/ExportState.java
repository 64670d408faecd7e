package dev.weighhouse.crossing;

import org.jspecify.annotations.Nullable;

/**
 * What a platform knows of an item of a job.
 *
 * @param item the platform's id of it
 * @param fate what became of it so far
 * @param ledgerId the ledger's id of its entry, where it was told
 */
public record ExportState(String item, Fate fate, @Nullable String ledgerId) {

    /** What became of an item. */
    public enum Fate {
        /** Nobody has said anything of it. */
        WAITING,
        /** It is known to be worked on. */
        UNDER_WAY,
        POSTED,
        FAILED,
        /** Somebody gave it up on the platform. */
        GIVEN_UP;

        /** Whether nothing final was said of it. */
        public boolean isOpen() {
            return this == WAITING || this == UNDER_WAY;
        }
    }
}
