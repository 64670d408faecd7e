package dev.weighhouse.journal;

import dev.weighhouse.mapping.Making;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was made of a platform's transactions, or that moves what was booked of them.
 *
 * @param origin {@link Origin.Transformed} or {@link Origin.Reclass}
 * @param takenBack whether another entry takes it back, sent or not
 * @param making what it was made of or moves; null of an entry that an earlier Weighhouse drafted, which did not keep it
 * @param draft what it says
 * @param at when it was last written
 */
public record MadeEntry(
        JournalId id,
        Origin origin,
        JournalState state,
        boolean takenBack,
        @Nullable Making making,
        Draft draft,
        Instant at) {

    /** Whether what it says stands in the ledger, or will once it is sent. */
    public boolean isLive() {
        return state != JournalState.DISCARDED && !takenBack;
    }
}
