package dev.weighhouse.journal;

import dev.weighhouse.books.ConnectionId;
import java.util.List;
import java.util.Set;

/** Keeps entries that follow from other facts as drafts, and says what was kept so. */
public interface EntryDrafting {

    /**
     * Drafts entries that follow from other facts, all or none, each once for ever. What was drafted of an origin before
     * stays as it is, unless it was discarded: then it is taken up again.
     *
     * @return one for each, in the order given
     */
    List<Journal> draftOnce(List<JournalBook.First> entries);

    /**
     * The entries of a platform's transactions and those that move what was booked of them, the earliest made first; discarded ones
     * too, so that they can be taken up again.
     */
    List<MadeEntry> madeOf(ConnectionId platform);

    /** What of a platform's items is in entries because it was handed over in jobs, by the platform's ids; without discarded ones. */
    default Set<String> handedOver(ConnectionId platform) {
        return Set.of();
    }
}
