package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision about one platform account. Decisions are only ever appended; the latest one holds.
 *
 * @param platform the account decided about
 * @param ledger the ledger account it goes to, or null: from now on unmapped
 * @param origin how the decision came about
 * @param reason in words, such as {@code same number 1110}
 * @param author the person who decided, or whose pull matched the stable id
 * @param at when
 */
public record Mapping(
        AccountKey platform, @Nullable AccountId ledger, Origin origin, String reason, String author, Instant at) {

    /** How a mapping came about. */
    public enum Origin {
        /** The platform account itself states the ledger's id. */
        EXTERNAL_ID,
        /** A person accepted a suggestion. */
        SUGGESTION,
        /** A person chose. */
        PERSON,
        /** A person imported a file. */
        IMPORT
    }
}
