/**
 * Journal entries on their way to the ledger: drafts and where they come from, the checks before they are sent, approvals bound
 * to what the approver saw, the flight plan of a push, and the score after it.
 *
 * <p>Called by the screen and the commands through {@link dev.weighhouse.journal.JournalDesk}. Uses {@code books},
 * {@code mapping}, {@code reconcile} and {@code crossing}; {@code store} keeps what is decided here
 * ({@link dev.weighhouse.journal.JournalBook}). How an entry crosses is not decided here but in {@code crossing}.
 */
@NullMarked
package dev.weighhouse.journal;

import org.jspecify.annotations.NullMarked;
