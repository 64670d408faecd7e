package dev.weighhouse.reconcile;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import java.util.Currency;
import java.util.Map;

/**
 * Up to which difference two sides count as agreeing.
 *
 * @param general in minor units of whatever currency is compared, for accounts without one of their own
 * @param perAccount in minor units, by ledger account
 */
public record Tolerances(long general, Map<AccountId, Long> perAccount) {

    /** Nothing is tolerated. */
    public static final Tolerances NONE = new Tolerances(0, Map.of());

    public Tolerances {
        perAccount = Map.copyOf(perAccount);
        if (general < 0 || perAccount.values().stream().anyMatch(minor -> minor < 0)) {
            throw new IllegalArgumentException("a tolerance is never negative");
        }
    }

    public Money of(AccountId ledgerAccount, Currency currency) {
        return new Money(perAccount.getOrDefault(ledgerAccount, general), currency);
    }
}
