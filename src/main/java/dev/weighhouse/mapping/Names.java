package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What people call items of platforms and accounts of the ledger; what has no name goes by its id. */
public final class Names {
    private final Map<ItemKey, String> items = new HashMap<>();
    private final ChartOfAccounts ledger;

    public Names(Collection<Item> items, ChartOfAccounts ledger) {
        items.forEach(item -> this.items.put(item.key(), item.name()));
        this.ledger = ledger;
    }

    public String of(ItemKey item) {
        return items.getOrDefault(item, item.id());
    }

    /** Number and name. */
    public String of(AccountId account) {
        return ledger.find(account).map(Account::label).orElse(account.value());
    }
}
