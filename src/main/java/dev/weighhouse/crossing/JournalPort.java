package dev.weighhouse.crossing;

import dev.weighhouse.books.JournalEntry;
import java.util.Optional;

/**
 * The part of a ledger that takes journal entries. It sends, looks and tells; when to do which is the protocol's business
 * ({@link Crosser}), the same for every ledger.
 *
 * <p>{@link #body}, {@link #post}, {@link #finish} and {@link #find} are used by as many threads at once as the ledger has
 * {@link Capabilities#lanes()}, each for an entry of its own.
 */
public interface JournalPort {

    Capabilities capabilities();

    /**
     * What the ledger would take now.
     *
     * @throws FailureException if it cannot be asked
     */
    Standing standing(Progress progress);

    /**
     * The exact bytes that say this entry to this ledger, with the short key in the field a look-up searches. Pure: the same
     * entry and key give the same bytes.
     *
     * @throws FailureException with a {@code BadInput} that names the line and field if this ledger cannot be told this entry
     */
    Body body(JournalEntry entry, CrossingKey key);

    /** Sends the bytes, once, with no retry of its own. Never throws for an end a ledger or a network can bring about. */
    Answer post(Parcel parcel);

    /**
     * Posts the draft that a look-up found, for ledgers with {@link Capabilities#drafts()}. Where drafts are none of Weighhouse's
     * making somebody made this one, and a person decides about it.
     *
     * @param draft the ledger's id of it
     */
    default Answer finish(Parcel parcel, String draft) {
        return new Answer.Rejected(
                "Weighhouse posts no drafts in this ledger.", "Post it there, or remove it.", "not sent");
    }

    /**
     * Looks for the key in the ledger's own books: by the key field first, and where that finds nothing, among all entries of
     * the entry's date. There it returns what carries a part of the key, and what has the same lines and no key at all, so that
     * a key the ledger cut, re-cased or dropped is seen. Only reads; may retry. Never throws for an end a ledger or a network
     * can bring about.
     */
    Lookup find(Parcel parcel);

    /**
     * Ends, now and from now on, what waits until a request may leave, because a person cancelled; it ends as not executed. What
     * need not wait goes on, and what is on its way is not touched. Called by any thread; must be quick.
     */
    default void endWaits() {}

    /**
     * Reads the one entry with this id of the ledger, whatever key it carries. Only reads. Never throws for an end a ledger or a
     * network can bring about.
     *
     * @return the entry, or no hit where there is none with that id; empty where this ledger cannot be asked for an id
     */
    default Optional<Lookup> at(String ledgerId, Parcel parcel) {
        return Optional.empty();
    }
}
