package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The check of a stretch of the log. A row needs no more than the hash of the one before it, so that stretches are checked side by
 * side, each over a connection of its own.
 */
final class ChainStretch {
    private static final int HEX = 64;
    private static final int TOLD_EVERY = 1_024;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** As one column, but only where the front has its fixed lengths: or something could move from one into the other. */
    private static final String ROWS =
            "select sequence, case when octet_length(previous) = 64 and octet_length(hash) = 64"
                    + " then cast(hash || previous || body as blob) end from crossing_event where sequence between ? and ?"
                    + " order by sequence";

    private final long first;
    private final long last;
    private final EventNotes notes;
    private final MessageDigest sha = Digest.sha256();
    private final BodyFields fields = new BodyFields();

    /**
     * @param first the number of its first row
     * @param last the number of its last
     * @param notes is told what each row says
     */
    ChainStretch(long first, long last, EventNotes notes) {
        this.first = first;
        this.last = last;
        this.notes = notes;
    }

    /**
     * What is wrong with the first row that does not hold, or null.
     *
     * @param told how many more rows were checked, now and then
     */
    @Nullable
    Breach check(Connection connection, IntConsumer told) throws SQLException {
        var expected = first;
        try (var rows = connection.prepareStatement(ROWS);
                var sent = new SentBytes(connection)) {
            var before = Arrays.copyOf(hashOf(connection, first - 1).getBytes(StandardCharsets.US_ASCII), HEX);
            rows.setLong(1, first);
            rows.setLong(2, last);
            try (var row = rows.executeQuery()) {
                while (row.next()) {
                    var bytes = row.getBytes(2);
                    var breach = check(row.getLong(1), bytes, expected, before, sent);
                    if (breach != null) {
                        return breach;
                    }
                    System.arraycopy(bytes, 0, before, 0, HEX);
                    expected++;
                    if (expected % TOLD_EVERY == 0) {
                        told.accept(TOLD_EVERY);
                    }
                }
            }
            return expected > last ? null : missing(expected, last);
        } catch (SQLiteException e) {
            return unreadable(e, expected);
        }
    }

    /** @param bytes the row's own hash, that of the row before as the row has it, and the body */
    private @Nullable Breach check(long sequence, byte @Nullable [] bytes, long expected, byte[] before, SentBytes sent)
            throws SQLException {
        if (sequence != expected) {
            return missing(expected, sequence - 1);
        }
        if (bytes == null || !hashHolds(bytes)) {
            return new Breach(sequence, Kind.EDITED, "Event %,d was changed after it was written.".formatted(sequence));
        }
        EventNotes.Note note;
        try {
            fields.read(bytes, 2 * HEX);
            note = notes.note(sequence, fields);
        } catch (IllegalArgumentException e) {
            return new Breach(sequence, Kind.EDITED, "Event %,d was not written by Weighhouse.".formatted(sequence));
        }
        if (note.sequence() > expected) {
            return missing(expected, note.sequence() - 1);
        }
        if (note.sequence() < expected || !Arrays.equals(bytes, HEX, 2 * HEX, before, 0, HEX)) {
            return new Breach(
                    sequence,
                    Kind.OUT_OF_ORDER,
                    "Event %,d does not follow the event before it: rows were moved, put in or written anew."
                            .formatted(sequence));
        }
        return note.step() == Step.INTENDED ? sent.check(sequence, fields) : null;
    }

    private boolean hashHolds(byte[] bytes) {
        sha.update(bytes, HEX, bytes.length - HEX);
        return isHex(sha.digest(), bytes, 0);
    }

    /** Whether the digest is written there, in hexadecimal digits. */
    static boolean isHex(byte[] digest, byte[] bytes, int from) {
        for (int i = 0; i < HEX; i++) {
            var four = i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2];
            if (bytes[from + i] != DIGITS[four & 0xf]) {
                return false;
            }
        }
        return true;
    }

    private static String hashOf(Connection connection, long sequence) throws SQLException {
        try (var hash = connection.prepareStatement("select hash from crossing_event where sequence = ?")) {
            hash.setLong(1, sequence);
            try (var row = hash.executeQuery()) {
                return row.next() ? row.getString(1) : EventChain.START.hex();
            }
        }
    }

    private static Breach missing(long from, long to) {
        var words = from >= to
                ? "Event %,d is missing.".formatted(from)
                : "Events %,d to %,d are missing.".formatted(from, to);
        return new Breach(from, Kind.MISSING, words);
    }

    private static Breach unreadable(SQLiteException e, long sequence) throws SQLiteException {
        var code = SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
        if (code != SQLiteErrorCode.SQLITE_CORRUPT && code != SQLiteErrorCode.SQLITE_NOTADB) {
            throw e;
        }
        return new Breach(
                sequence, Kind.UNREADABLE, "Event %,d cannot be read: the file is damaged.".formatted(sequence));
    }
}
