package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.reconcile.ReviewNode;
import dev.weighhouse.reconcile.Variance;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What makes a row the same row after a filter, a pull or a collapse. */
sealed interface RowKey {

    /**
     * A row of a group.
     *
     * @param ledger null for the section of what is not mapped
     */
    record OfGroup(@Nullable AccountId ledger, int subtotal) implements RowKey {}

    /**
     * A compared account in one currency.
     *
     * @param platform stands for the row only where there is no ledger account
     */
    record OfLine(@Nullable AccountId ledger, @Nullable AccountKey platform, Currency currency) implements RowKey {}

    static RowKey of(Variance variance) {
        var ledger = variance.ledgerAccount();
        return ledger == null
                ? new OfLine(null, variance.platformAccounts().getFirst().key(), variance.currency())
                : new OfLine(ledger.id(), null, variance.currency());
    }

    static RowKey of(ReviewNode.Group group, int subtotal) {
        var account = group.account();
        return new OfGroup(account == null ? null : account.id(), subtotal);
    }
}
