package dev.weighhouse.crossing;

import dev.weighhouse.books.JournalEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry on its way: what it says, and the exact bytes that say it to this ledger. The bytes are made once, kept in the
 * log before anything is sent, and sent unchanged on every attempt.
 *
 * @param key the fact's key; its short form is inside the bytes
 * @param entry what the bytes say; what is found in the ledger is compared with it
 * @param body the bytes
 * @param nativeKey what is given to the ledger to recognise a request sent again; changes only after absence was proven, and not even then
 *     where it is {@linkplain Capabilities#lastingNativeKey() lasting}
 * @param begun when the log first has the crossing, by this machine's clock: nothing of it was sent before; null if not known
 */
public record Parcel(
        CrossingKey key,
        JournalEntry entry,
        Body body,
        String nativeKey,
        @Nullable Instant begun) {

    /** A parcel nobody has logged yet. */
    public Parcel(CrossingKey key, JournalEntry entry, Body body, String nativeKey) {
        this(key, entry, body, nativeKey, null);
    }
}
