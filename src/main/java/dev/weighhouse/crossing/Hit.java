package dev.weighhouse.crossing;

import dev.weighhouse.books.JournalEntry;

/**
 * An entry in the ledger that carries our key, or what is left of it.
 *
 * @param ledgerId the ledger's id of the entry
 * @param number what the ledger's users call it, such as its journal number; the id where it has none
 * @param state how it stands there
 * @param storedKey the key field as the ledger keeps it
 * @param entry date, narration and lines as the ledger keeps them
 */
public record Hit(String ledgerId, String number, State state, String storedKey, JournalEntry entry) {

    /** How an entry stands in the ledger. */
    public enum State {
        /** It counts. */
        POSTED,
        /** Created and not yet posted: it does not count. */
        DRAFT,
        /** Somebody voided or deleted it. */
        REMOVED
    }
}
