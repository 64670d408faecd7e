package dev.weighhouse.journal;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.mapping.Making;
import java.util.Optional;

/**
 * What the transactions of the platforms make now, by the mapping that is in force: what an entry that was made of them before is
 * held against. Read at one moment, for one piece of work.
 */
public interface EntriesNow {

    /**
     * An entry as it would be made now.
     *
     * @param making what it would be made of
     */
    record Now(JournalEntry entry, Making making) {}

    /**
     * Whether an entry follows what its transactions make. One that others supplement does not, nor does a supplement: the
     * difference is always in the next supplement, and a changed mapping is brought over by its reclass.
     */
    boolean follows(Origin.Transformed origin);

    /** The entry of the same origin as it would be made now; empty where nothing of it would be booked any more. */
    Optional<Now> of(Origin.Transformed origin);

    /**
     * Where what an entry was made of goes by the mapping in force, in words that differ where that differs; empty where it was
     * not kept what it was made of. Of one that does not follow its transactions: so its approval still rests on the mapping.
     */
    default Optional<String> goes(Origin.Transformed origin) {
        return Optional.empty();
    }
}
