package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import java.util.Optional;

/**
 * Where something a platform uses may belong in the ledger. Never applied by itself.
 *
 * @param target an account, a pair of them, a tax code or a dimension value, as fits the kind of the item
 * @param score 1 to 100; see {@link Suggestions#SAFE_SCORE}
 * @param reason in words, such as {@code same number 1110, names alike}
 */
public record Suggestion(ItemKey item, Target target, int score, String reason) {

    /** One for a platform's account. */
    public Suggestion(AccountKey platform, AccountId ledger, int score, String reason) {
        this(ItemKey.of(platform), Target.to(ledger), score, reason);
    }

    /** The one account it names, if it names just one. */
    public Optional<AccountId> ledger() {
        return target instanceof Target.To to ? Optional.of(to.account()) : Optional.empty();
    }

    /** The same with another score and what is to be said of it. */
    Suggestion capped(int most, String because) {
        return new Suggestion(item, target, Math.min(score, most), reason + ", " + because);
    }
}
