package dev.weighhouse.crossing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a check of the whole log.
 *
 * @param events how many rows there are
 * @param crossings how many crossings
 * @param head the last row, or null where there is none
 * @param breach what is wrong, the first of it; null where everything holds
 */
public record ChainReport(
        long events,
        long crossings,
        @Nullable ChainHead head,
        @Nullable Breach breach) {

    public boolean ok() {
        return breach == null;
    }

    /** What is wrong, the first of it. */
    public Optional<Breach> firstBad() {
        return Optional.ofNullable(breach);
    }

    /**
     * The first row that does not hold.
     *
     * @param sequence its number; for rows that are gone, the first that is missing
     * @param kind what is wrong with it
     * @param words one sentence that names the row: {@code Event 50,862 was changed after it was written.}
     */
    public record Breach(long sequence, Kind kind, String words) {

        /** Every row before it is proven. */
        public long proven() {
            return sequence - 1;
        }
    }

    /** What can be wrong with a log. */
    public enum Kind {
        /** The row does not give its own hash. */
        EDITED,
        /** The row does not follow the one before it: rows were swapped, or put in. */
        OUT_OF_ORDER,
        /** A row between others is not there. */
        MISSING,
        /** The last rows are not there. */
        CUT_OFF,
        /** A head that was remembered elsewhere is newer than this file, or is another: an older copy, or a log written anew. */
        REPLACED,
        /** The bytes that were to be sent are not those of which the row has the digest. */
        BODY,
        /** An entry was to be sent, or was sent, without the approval that has to stand before it. */
        UNAPPROVED,
        /** The list of crossings on screen does not agree with the row. */
        LIST,
        /** Nothing was changed, but what keeps it from being changed was taken away or altered. */
        UNGUARDED,
        /** The file cannot be read from here on. */
        UNREADABLE
    }
}
