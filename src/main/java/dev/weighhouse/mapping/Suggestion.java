package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;

/**
 * A ledger account that something a platform uses may belong to. Never applied by itself.
 *
 * @param score 1 to 100, for order only
 * @param reason in words, such as {@code same number 1110, names alike}
 */
public record Suggestion(ItemKey item, AccountId ledger, int score, String reason) {

    /** One for a platform's account. */
    public Suggestion(AccountKey platform, AccountId ledger, int score, String reason) {
        this(ItemKey.of(platform), ledger, score, reason);
    }
}
