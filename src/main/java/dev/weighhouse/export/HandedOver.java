package dev.weighhouse.export;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.ExportState;
import dev.weighhouse.journal.JournalId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item of a job, and how far it is.
 *
 * @param item the platform's id of it, the same in every job
 * @param what in words: the narration its entry has or would have
 * @param date when it counts; null where it cannot be read
 * @param amount in the currency of the wallet, spending positive; null where it cannot be read
 * @param told what the platform knows of it
 * @param entry the entry made of it, or null
 * @param ledgerId the ledger's id of that, once it stands there
 * @param words why it stands where it does, as one sentence
 * @param nextStep what happens now or what a person can do; empty if there is nothing to do
 */
public record HandedOver(
        String item,
        String what,
        @Nullable LocalDate date,
        @Nullable Money amount,
        ExportState.Fate told,
        Stage stage,
        @Nullable JournalId entry,
        @Nullable String ledgerId,
        String words,
        String nextStep) {

    /** How far an item is here. */
    public enum Stage {
        /** It can be drafted, and was not yet. */
        NEW,
        /** There is an entry of it that waits for a person or for the ledger. */
        UNDER_WAY,
        /** It stands in the ledger. */
        POSTED,
        /** Nothing of it goes into the ledger as it is; the words say why. */
        REFUSED,
        /** Somebody gave it up on the platform. */
        GIVEN_UP
    }
}
