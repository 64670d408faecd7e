package dev.weighhouse.connect.file;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.connect.PlainText;

/** Ids are compared by what they are, so one that would look like another is refused, never mended. */
final class Ids {

    private static final int LONGEST = 200;

    private Ids() {}

    static String of(Row row, int column) {
        if (row.isBlank(column)) {
            throw row.refused(column, "the id is empty", "Give the row an id.");
        }
        var id = row.text(column);
        if (id.length() > LONGEST) {
            throw row.refused(
                    column, "the id is longer than %d characters".formatted(LONGEST), "Give it a shorter id.");
        }
        if (!PlainText.name(id).equals(id)) {
            throw row.refused(
                    column,
                    "the id %s has characters that cannot be seen".formatted(row.shown(column)),
                    "Remove them at the source.");
        }
        return id;
    }

    static AccountId account(Row row, int column) {
        return new AccountId(of(row, column));
    }
}
