package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * A ledger posting beside the platform transaction with the same reference; one of them is null where the other side has
 * nothing with that reference.
 */
public record RowPair(@Nullable Posting ledger, @Nullable Transaction platform) {

    public RowPair {
        if (ledger == null && platform == null) {
            throw new IllegalArgumentException("a pair has at least one row");
        }
    }

    /** Platform minus ledger, where a missing row counts as nothing. */
    public Money difference() {
        if (platform == null) {
            return ledgerAmount().negated();
        }
        return ledger == null ? platform.amount() : platform.amount().minus(ledger.amount());
    }

    public boolean matched() {
        return ledger != null && platform != null && difference().isZero();
    }

    private Money ledgerAmount() {
        if (ledger == null) {
            throw new IllegalStateException("checked by the constructor");
        }
        return ledger.amount();
    }
}
