package dev.weighhouse.reconcile;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * Up to which difference two sides count as agreeing. Each tolerance is an amount in one currency and holds in that
 * currency only: 0.50 GBP says nothing of 50 JPY. Where none was set, nothing is tolerated.
 *
 * @param general in minor units by currency, for accounts without one of their own in that currency
 * @param perAccount in minor units by ledger account and currency
 */
public record Tolerances(Map<Currency, Long> general, Map<AccountId, Map<Currency, Long>> perAccount) {

    /** Nothing is tolerated. */
    public static final Tolerances NONE = new Tolerances(Map.of(), Map.of());

    public Tolerances {
        general = checked(general);
        var copies = new HashMap<AccountId, Map<Currency, Long>>();
        perAccount.forEach((account, limits) -> copies.put(account, checked(limits)));
        perAccount = Map.copyOf(copies);
    }

    private static Map<Currency, Long> checked(Map<Currency, Long> limits) {
        if (limits.values().stream().anyMatch(minor -> minor < 0)) {
            throw new IllegalArgumentException("a tolerance is never negative");
        }
        return Map.copyOf(limits);
    }

    /** What holds for an account in a currency. */
    public Money of(AccountId ledgerAccount, Currency currency) {
        var own = perAccount.getOrDefault(ledgerAccount, Map.of()).get(currency);
        return own == null ? general(currency) : new Money(own, currency);
    }

    /** What holds in a currency for accounts without a tolerance of their own. */
    public Money general(Currency currency) {
        return new Money(general.getOrDefault(currency, 0L), currency);
    }
}
