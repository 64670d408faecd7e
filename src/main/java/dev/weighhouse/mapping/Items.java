package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything one platform uses that wants a place in the ledger: by its chart, and by its transactions. */
public final class Items {
    private final SortedMap<ItemKey, Item> byKey;
    private final Map<ItemKey, Usage> usage;
    private final Map<ItemKey, SortedSet<ItemKey>> accounts;

    private Items(Gathering gathered) {
        byKey = Collections.unmodifiableSortedMap(gathered.items);
        usage = gathered.usage;
        accounts = gathered.accounts;
    }

    /**
     * What a platform uses. The order of the transactions does not matter.
     *
     * @param transactions of all months that were ever pulled
     */
    public static Items of(
            ConnectionId connection, Keeping keeping, ChartOfAccounts chart, Iterable<Transaction> transactions) {
        var gathered = new Gathering(connection, keeping);
        chart.all().forEach(account -> gathered.put(account(connection, account)));
        if (keeping.uses(ItemKind.ANYTHING)) {
            gathered.put(gathered.plain(ItemKey.anything(connection), "Anything else", null));
        }
        transactions.forEach(gathered::transaction);
        chart.all().stream().filter(Account::holdsBookedToNone).forEach(gathered::unused);
        return new Items(gathered);
    }

    /** A platform's account as its chart states it. */
    static Item account(ConnectionId connection, Account account) {
        var parent = account.parent();
        return new Item(
                ItemKey.of(new AccountKey(connection, account.id())),
                account.name(),
                parent == null ? null : ItemKey.of(new AccountKey(connection, parent)),
                account.type(),
                account.currency(),
                account.active(),
                account.externalId(),
                account.number());
    }

    /** The items a transaction is of: its account, its category and so on, and last whatever nothing else decides. */
    public static List<ItemKey> of(ConnectionId connection, Keeping keeping, Transaction transaction) {
        var keys = new ArrayList<ItemKey>();
        keys.add(ItemKey.of(new AccountKey(connection, transaction.account())));
        var traits = transaction.traits();
        add(keys, connection, keeping, ItemKind.CATEGORY, transaction.category());
        add(keys, connection, keeping, ItemKind.TYPE, traits.type());
        add(keys, connection, keeping, ItemKind.TAX_CODE, traits.taxCode());
        traits.dimensions().forEach((name, value) -> keys.add(ItemKey.dimension(connection, name, value)));
        if (keeping.uses(ItemKind.ANYTHING)) {
            keys.add(ItemKey.anything(connection));
        }
        return keys;
    }

    private static void add(
            Collection<ItemKey> keys, ConnectionId connection, Keeping keeping, ItemKind kind, @Nullable String id) {
        if (id != null && !id.isBlank() && keeping.uses(kind)) {
            keys.add(new ItemKey(connection, kind, id));
        }
    }

    /** All of them, in the order of their keys. */
    public Collection<Item> all() {
        return byKey.values();
    }

    public Optional<Item> find(ItemKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** What an item is a part of, the nearest first; ends where it would go round. */
    public List<Item> ancestors(ItemKey key) {
        var path = new ArrayList<Item>();
        var seen = new HashSet<ItemKey>();
        var at = byKey.get(key);
        while (at != null && seen.add(at.key())) {
            var parent = at.parent();
            at = parent == null || seen.contains(parent) ? null : byKey.get(parent);
            if (at != null) {
                path.add(at);
            }
        }
        return path;
    }

    /** On which side the transactions of an item itself usually stand, without those of its parts. */
    public Usage usage(ItemKey key) {
        return usage.getOrDefault(key, Usage.NONE);
    }

    /** The accounts that the transactions of a type are of. */
    public SortedSet<ItemKey> accountsOf(ItemKey type) {
        return accounts.getOrDefault(type, Collections.emptySortedSet());
    }

    /** Collects items, each once. */
    private static final class Gathering {
        private final ConnectionId connection;
        private final Keeping keeping;
        private final SortedMap<ItemKey, Item> items = new TreeMap<>();
        private final Map<ItemKey, Usage> usage = new HashMap<>();
        private final Map<ItemKey, SortedSet<ItemKey>> accounts = new HashMap<>();

        Gathering(ConnectionId connection, Keeping keeping) {
            this.connection = connection;
            this.keeping = keeping;
        }

        void put(Item item) {
            items.putIfAbsent(item.key(), item);
        }

        void transaction(Transaction transaction) {
            var sign = transaction.amount().signum();
            for (var key : of(connection, keeping, transaction)) {
                if (key.kind() == ItemKind.TYPE) {
                    accounts.computeIfAbsent(key, _ -> new TreeSet<>())
                            .add(ItemKey.of(new AccountKey(connection, transaction.account())));
                }
                var known = usage.get(key);
                if (known == null) {
                    put(key);
                }
                var own = key.kind() == ItemKind.ACCOUNT || !keeping.isSingleEntry();
                usage.put(key, (known == null ? Usage.NONE : known).and(own ? sign : -sign));
            }
        }

        /** Wants no place as long as nothing stands on it. */
        void unused(Account account) {
            var key = ItemKey.of(new AccountKey(connection, account.id()));
            if (!usage.containsKey(key)) {
                items.computeIfPresent(key, (_, item) -> item.asUnused());
            }
        }

        private void put(ItemKey key) {
            switch (key.kind()) {
                case CATEGORY -> {
                    var next = category(key);
                    while (next.isPresent()) {
                        next = category(next.get());
                    }
                }
                // an account that the chart no longer lists keeps its past
                case ACCOUNT, TYPE, TAX_CODE, ANYTHING -> put(plain(key, key.id(), null));
                case DIMENSION -> put(plain(key, key.id().replaceFirst("=", ": "), null));
            }
        }

        /** Puts a category and tells its parent, where that is new. */
        private Optional<ItemKey> category(ItemKey key) {
            var parent = keeping.parentOf(key.id()).map(name -> new ItemKey(connection, ItemKind.CATEGORY, name));
            put(plain(key, key.id(), parent.orElse(null)));
            return parent.filter(above -> !items.containsKey(above));
        }

        Item plain(ItemKey key, String name, @Nullable ItemKey parent) {
            return new Item(key, name, parent, null, null, true, null, null);
        }
    }
}
