package dev.weighhouse.export;

import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.ExportTrouble;
import dev.weighhouse.journal.Draft;

/** What an item would be in the journal. */
sealed interface ItemDraft {

    /** It balances, and the ledger takes it, as far as is known. */
    record Ready(Draft draft) implements ItemDraft {}

    /**
     * It cannot be drafted.
     *
     * @param words what is wrong, for people of the platform as well
     * @param nextStep what they can do about it
     */
    record Cannot(ExportTrouble trouble, String words, String nextStep) implements ItemDraft {
        ExportResult.Failed of(String item) {
            return new ExportResult.Failed(item, trouble, words + " " + nextStep);
        }
    }
}
