package dev.weighhouse.crossing;

import dev.weighhouse.books.JournalEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A crossing read in the ledger again, beside what was sent. The look itself is in the log.
 *
 * @param key which crossing
 * @param sent the entry as it was sent
 * @param recordedId the ledger's id of the entry as the log had it; null where it never stood there
 * @param finding what it means
 * @param words one sentence for a person
 * @param evidence what was asked and read
 * @param hits every entry in the ledger that carries the key now, or what is left of it
 */
public record Reperformed(
        CrossingKey key,
        JournalEntry sent,
        @Nullable String recordedId,
        Finding finding,
        String words,
        Evidence evidence,
        List<Hit> hits) {

    /** What the second look means. */
    public enum Finding {
        /** It stands there once, under the id of the log, with the date and the lines that were sent. */
        UNCHANGED,
        /** Something stands there, and not as the log says: another date, other lines, another id, or twice. */
        DIFFERS,
        /** Nothing there carries the key, and nothing should: the log never had it confirmed. */
        STILL_ABSENT,
        /** Nothing there carries the key, although the log had it confirmed. */
        GONE,
        /** The ledger could not be read to the end: it proves nothing. */
        NOT_SEEN
    }

    public Reperformed {
        hits = List.copyOf(hits);
    }
}
