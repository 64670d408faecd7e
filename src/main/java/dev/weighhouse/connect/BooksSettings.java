package dev.weighhouse.connect;

import dev.weighhouse.crossing.Connection;
import java.util.List;
import java.util.Map;

/** How a platform keeps its books: the same settings for every platform. The mapping reads them. */
public final class BooksSettings {
    private static final Map<String, List<String>> WORDS = Map.of(
            "books", List.of("double-entry", "single-entry"),
            "entries", List.of("per-day", "per-payout", "per-transaction"));

    private static final List<Setting> ALL = List.of(
            Setting.optional(
                    "books",
                    "Books",
                    "double-entry (the default): each transaction is one side of an entry; or single-entry: each is a"
                            + " whole movement of its account, against a category or a type."),
            Setting.optional(
                    "category-separator",
                    "Between category and part",
                    "Such as : where Travel: Train is a part of Travel; without it categories have no parts."),
            Setting.optional(
                    "entries",
                    "Journal entries",
                    "per-day (the default), per-payout or per-transaction: what makes one entry of transactions."));

    private BooksSettings() {}

    public static List<Setting> all() {
        return ALL;
    }

    /** Refuses a word that none of them may be. */
    public static void check(Connection connection) {
        WORDS.forEach((key, words) -> connection.setting(key).map(String::strip).ifPresent(said -> {
            if (!words.contains(said)) {
                throw Options.refused(
                        key, "is " + PlainText.name(said), "Choose one of: " + String.join(", ", words) + ".");
            }
        }));
    }
}
