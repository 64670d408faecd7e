package dev.weighhouse.journal;

import dev.weighhouse.books.JournalEntry;
import java.util.Optional;

/**
 * What the transactions of the platforms make now, by the mapping that is in force: what an entry that was made of them before is
 * held against. Read at one moment, for one piece of work.
 */
@FunctionalInterface
public interface EntriesNow {

    /** The entry of the same origin as it would be made now; empty where nothing of it would be booked any more. */
    Optional<JournalEntry> of(Origin.Transformed origin);
}
