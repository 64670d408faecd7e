package dev.weighhouse.connect;

import dev.weighhouse.crossing.Connection;
import java.util.List;

/** How a platform keeps its books: the same settings for every platform. The mapping reads them. */
public final class BooksSettings {
    private static final List<Setting> ALL = List.of(
            Setting.choice(
                            "books",
                            "Books",
                            "In double entry each transaction is one side of an entry; in single entry each is a whole"
                                    + " movement of its account, against a category or a type.",
                            "double-entry",
                            "single-entry")
                    .rare(),
            Setting.optional(
                            "category-separator",
                            "Between category and part",
                            "Such as : where Travel: Train is a part of Travel; without it categories have no parts.")
                    .rare(),
            Setting.choice(
                            "entries",
                            "Journal entries",
                            "What makes one entry of transactions.",
                            "per-day",
                            "per-payout",
                            "per-transaction")
                    .rare());

    private BooksSettings() {}

    public static List<Setting> all() {
        return ALL;
    }

    /** Refuses a word that none of them may be. */
    public static void check(Connection connection) {
        Options.check(ALL, connection.settings());
    }
}
