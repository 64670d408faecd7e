package dev.weighhouse.journal;

import dev.weighhouse.mapping.Making;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was made of a platform's transactions, or that moves what was booked of them.
 *
 * @param origin {@link Origin.Transformed} or {@link Origin.Reclass}
 * @param takenBack whether another entry takes it back, sent or not
 * @param making what it was made of or moves; null of an entry that an earlier Weighhouse drafted, which did not keep it, and of
 *     one that somebody changed by hand, so that it says something else
 * @param first what it was made of or moved when it was last made, whatever it says by now; null where that is not known
 * @param draft what it says
 * @param at when it was last written
 */
public record MadeEntry(
        JournalId id,
        Origin origin,
        JournalState state,
        boolean takenBack,
        @Nullable Making making,
        @Nullable Making first,
        Draft draft,
        Instant at) {

    /** An entry with what it was made of at first, as far as it still says that. */
    public static MadeEntry of(
            JournalId id, Origin origin, JournalState state, boolean takenBack, @Nullable Making first, Writing now) {
        var byHand = first != null && !AsMadeNow.says(now.draft(), first);
        return new MadeEntry(id, origin, state, takenBack, byHand ? null : first, first, now.draft(), now.at());
    }

    /** What an entry says, and since when. */
    public record Writing(Draft draft, Instant at) {}

    /** The same entry with what it was found to be made of. */
    public MadeEntry madeOf(Making found) {
        return new MadeEntry(id, origin, state, takenBack, found, found, draft, at);
    }

    /** Whether somebody changed by hand where its amounts go. */
    public boolean byHand() {
        return making == null && first != null;
    }

    /** Whether what it says stands in the ledger, or will once it is sent. */
    public boolean isLive() {
        return state != JournalState.DISCARDED && !takenBack;
    }
}
