package dev.weighhouse.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Why, by whom and when something was taken back, as the tables of it have that. */
final class TakenBackRows {
    /** Of the table {@code b}, beside columns of the same names. */
    static final String COLUMNS = "b.reason as back_reason, b.author as back_author, b.made_at as back_at";

    private TakenBackRows() {}

    /** Whether that was kept, rather than that there is nothing of the number that was not taken back. */
    static boolean keep(Update update, long number, String reason, String author, Instant at) {
        return update.bind("number", number)
                        .bind("reason", reason)
                        .bind("author", author)
                        .bind("at", at.toString())
                        .execute()
                == 1;
    }

    /** What is made of the reason, the author and the moment. */
    @FunctionalInterface
    interface Made<T> {
        T of(String reason, String author, Instant at);
    }

    /** Null where it was not taken back. */
    static <T> @Nullable T read(ResultSet row, Made<T> made) throws SQLException {
        var at = row.getString("back_at");
        return at == null
                ? null
                : made.of(row.getString("back_reason"), row.getString("back_author"), Instant.parse(at));
    }
}
