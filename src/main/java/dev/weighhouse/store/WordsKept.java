package dev.weighhouse.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Whether every crossing is in the index of words. The index does not keep the words themselves, but how many each crossing has, in
 * a table that can be held against the list.
 */
final class WordsKept {
    private static final String SAME =
            "select (select count(*) from crossing_text_docsize) = (select count(*) from crossing)"
                    + " and (select coalesce(max(id), 0) from crossing_text_docsize)"
                    + " = (select coalesce(max(number), 0) from crossing)"
                    + " and (select count(*) from crossing) = (select coalesce(max(number), 0) from crossing)";

    private static final String LEFT_OUT = "select number, first_event from crossing"
            + " where number not in (select id from crossing_text_docsize) order by number limit 1";

    private WordsKept() {}

    /** A crossing that the index leaves out, and its first event. */
    record LeftOut(long number, long event) {}

    /** The first one, or null. Where the numbers have no gaps, as ours have not, counting is enough. */
    static @Nullable LeftOut firstLeftOut(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var same = statement.executeQuery(SAME)) {
                if (same.getBoolean(1)) {
                    return null;
                }
            }
            try (var row = statement.executeQuery(LEFT_OUT)) {
                return row.next() ? new LeftOut(row.getLong(1), row.getLong(2)) : null;
            }
        }
    }
}
