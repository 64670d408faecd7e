package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.store.BodyFields.Name;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The check of the bytes that were to be sent. They were written down in the order of their intents, so that they are read in that
 * order beside the events, and only the bytes of an intent that stands elsewhere are looked for by their key.
 */
final class SentBytes implements AutoCloseable {
    private static final int HEX = 64;
    /** As one column, but only where the front has its fixed lengths: or something could move from one into the other. */
    private static final String COLUMNS = "select rowid, case when octet_length(key) = 64 and octet_length(digest) = 64"
            + " then cast(key || digest || bytes as blob) end from crossing_body where ";

    private final PreparedStatement byKey;
    private final PreparedStatement following;
    private final MessageDigest sha = Digest.sha256();
    private @Nullable ResultSet rows;
    private @Nullable Row ahead;

    SentBytes(Connection connection) throws SQLException {
        byKey = connection.prepareStatement(COLUMNS + "key = ?");
        following = connection.prepareStatement(COLUMNS + "rowid > ? order by rowid");
    }

    /** The key, the digest, and what was to be sent; null where one of the first two has another length. */
    private static final class Row {
        private final long id;
        private final byte @Nullable [] bytes;

        Row(long id, byte @Nullable [] bytes) {
            this.id = id;
            this.bytes = bytes;
        }

        static @Nullable Row next(ResultSet rows) throws SQLException {
            return rows.next() ? new Row(rows.getLong(1), rows.getBytes(2)) : null;
        }

        boolean isOf(BodyFields event) {
            return bytes != null && event.is(Name.key, bytes, 0, HEX);
        }
    }

    /** What is wrong with the bytes of an intent, or null. */
    @Nullable
    Breach check(long sequence, BodyFields event) throws SQLException {
        var row = of(event);
        if (row == null) {
            return breach(sequence, "are no longer there");
        }
        var bytes = row.bytes;
        if (bytes == null || !event.is(Name.body, bytes, HEX, 2 * HEX)) {
            return breach(sequence, "were changed afterwards");
        }
        sha.update(bytes, 2 * HEX, bytes.length - 2 * HEX);
        return ChainStretch.isHex(sha.digest(), bytes, HEX) ? null : breach(sequence, "were changed afterwards");
    }

    private @Nullable Row of(BodyFields event) throws SQLException {
        var row = ahead;
        if (row != null && row.isOf(event)) {
            ahead = rows == null ? null : Row.next(rows);
            return row;
        }
        var found = find(event.text(Name.key));
        if (found != null && (row == null || found.id > row.id)) {
            following.setLong(1, found.id);
            rows = following.executeQuery();
            ahead = Row.next(rows);
        }
        return found;
    }

    private @Nullable Row find(String key) throws SQLException {
        byKey.setString(1, key);
        try (var found = byKey.executeQuery()) {
            return Row.next(found);
        }
    }

    private static Breach breach(long sequence, String what) {
        return new Breach(sequence, Kind.BODY, "The bytes that event %,d was to send %s.".formatted(sequence, what));
    }

    @Override
    public void close() throws SQLException {
        try (byKey;
                following) {
            rows = null;
        }
    }
}
