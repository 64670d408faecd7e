package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What several compared accounts come to in one currency, compared in one way: a closing balance and a month's activity
 * make no sensible sum.
 *
 * <p>Where the accounts together come to more than an amount can hold, there is no sum; each account still has its own.
 *
 * <p>Only accounts that both sides quote are in the sums, so that platform less ledger is always the difference. Where no
 * account is quoted by both, a side's sum is that of what it quotes, and there is no difference.
 *
 * @param currency of the three amounts
 * @param basis how the accounts were compared
 * @param ledger debit positive; null where the ledger quotes none of the accounts, or the sum is too large
 * @param platform debit positive; null where the platforms quote none of the accounts, or the sum is too large
 * @param difference platform minus ledger; null where no account is quoted by both, or it is too large
 * @param leftOut how many accounts are not in the difference because a side does not quote them
 */
public record Subtotal(
        Currency currency,
        Basis basis,
        @Nullable Money ledger,
        @Nullable Money platform,
        @Nullable Money difference,
        int leftOut) {

    /** How many accounts are missing in all three amounts; none where each side's amount stands by itself. */
    public int notCounted() {
        return difference == null ? 0 : leftOut;
    }
}
