package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The check of a stretch of the log. A row needs no more than the hash of the one before it, so that stretches are checked side by
 * side, each over a connection of its own.
 */
final class ChainStretch {
    private static final int HEX = 64;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final long first;
    private final long last;
    private final EventNotes notes;
    private final MessageDigest sha = Digest.sha256();
    private final HexFormat hex = HexFormat.of();

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

    /** What is wrong with the first row that does not hold, or null. */
    @Nullable
    Breach check(Connection connection, Runnable eachRow) throws SQLException {
        var expected = first;
        try (var rows = connection.prepareStatement("select sequence, cast(previous || hash || body as blob)"
                        + " from crossing_event where sequence between ? and ? order by sequence");
                var bodies = connection.prepareStatement("select digest, bytes from crossing_body"
                        + " where key = (select key from crossing_event where sequence = ?)")) {
            var before = hashOf(connection, first - 1).getBytes(StandardCharsets.US_ASCII);
            rows.setLong(1, first);
            rows.setLong(2, last);
            try (var row = rows.executeQuery()) {
                while (row.next()) {
                    var bytes = row.getBytes(2);
                    var breach = check(row.getLong(1), bytes, expected, before, bodies);
                    if (breach != null) {
                        return breach;
                    }
                    before = Arrays.copyOfRange(bytes, HEX, 2 * HEX);
                    expected++;
                    eachRow.run();
                }
            }
            return expected > last ? null : missing(expected, last);
        } catch (SQLiteException e) {
            return unreadable(e, expected);
        }
    }

    /** @param bytes the hash of the row before, as the row has it, the row's own hash, and its body */
    private @Nullable Breach check(long sequence, byte[] bytes, long expected, byte[] before, PreparedStatement bodies)
            throws SQLException {
        if (sequence != expected) {
            return missing(expected, sequence - 1);
        }
        if (!hashHolds(bytes)) {
            return new Breach(sequence, Kind.EDITED, "Event %,d was changed after it was written.".formatted(sequence));
        }
        EventNotes.Note note;
        try {
            note = notes.note(sequence, new BodyFields(bytes, 2 * HEX));
        } catch (IllegalArgumentException e) {
            return new Breach(sequence, Kind.EDITED, "Event %,d was not written by Weighhouse.".formatted(sequence));
        }
        if (note.sequence() > expected) {
            return missing(expected, note.sequence() - 1);
        }
        if (note.sequence() < expected || !Arrays.equals(bytes, 0, HEX, before, 0, HEX)) {
            return new Breach(
                    sequence,
                    Kind.OUT_OF_ORDER,
                    "Event %,d does not follow the event before it: rows were moved, put in or written anew."
                            .formatted(sequence));
        }
        return note.step() == Step.INTENDED ? bytes(sequence, note.digest(), bodies) : null;
    }

    private boolean hashHolds(byte[] bytes) {
        if (bytes.length < 2 * HEX) {
            return false;
        }
        sha.update(bytes, 0, HEX);
        sha.update(bytes, 2 * HEX, bytes.length - 2 * HEX);
        var hash = sha.digest();
        for (int i = 0; i < HEX; i++) {
            var four = i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2];
            if (bytes[HEX + i] != DIGITS[four & 0xf]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes that were written down are still those of the intent. */
    private @Nullable Breach bytes(long sequence, @Nullable String digest, PreparedStatement bodies)
            throws SQLException {
        bodies.setLong(1, sequence);
        try (var row = bodies.executeQuery()) {
            if (!row.next()) {
                return new Breach(
                        sequence,
                        Kind.BODY,
                        "The bytes that event %,d was to send are no longer there.".formatted(sequence));
            }
            var holds = row.getString(1).equals(digest)
                    && hex.formatHex(sha.digest(row.getBytes(2))).equals(digest);
            return holds
                    ? null
                    : new Breach(
                            sequence,
                            Kind.BODY,
                            "The bytes that event %,d was to send were changed afterwards.".formatted(sequence));
        }
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
