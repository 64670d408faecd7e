package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Stored;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What both sides last said, as far as the mapping needs it.
 *
 * @param ledger empty before its first pull
 * @param platforms in the order they were added, those never pulled too
 * @param items everything the platforms use
 */
record Known(ChartOfAccounts ledger, List<Side> platforms, SortedMap<ItemKey, Item> items) {

    private static final ChartOfAccounts NO_CHART = ChartOfAccounts.of(List.of());

    /**
     * One platform.
     *
     * @param accounts its latest chart
     * @param months what moved, by month
     */
    record Side(Connection connection, ChartOfAccounts accounts, Map<YearMonth, List<Transaction>> months) {

        Stream<Transaction> transactions() {
            return months.values().stream().flatMap(List::stream);
        }

        /** What is mapped of a transaction. */
        Stream<ItemKey> itemsOf(Transaction transaction) {
            return Stream.of(ItemKey.of(new AccountKey(connection.id(), transaction.account())));
        }

        /** Everything it uses. */
        Stream<Item> items() {
            return accounts.all().stream().map(this::item);
        }

        private Item item(Account account) {
            var parent = account.parent();
            return new Item(
                    ItemKey.of(new AccountKey(connection.id(), account.id())),
                    account.name(),
                    parent == null ? null : ItemKey.of(new AccountKey(connection.id(), parent)),
                    account.type(),
                    account.currency(),
                    account.active(),
                    account.externalId(),
                    account.number());
        }
    }

    static Known read(QuoteBook quotes, Collection<Connection> connections) {
        return quotes.together(() -> {
            var ledger = connections.stream()
                    .filter(connection -> connection.role() == Role.LEDGER)
                    .findFirst()
                    .map(connection -> chart(quotes, connection.id()))
                    .orElse(NO_CHART);
            var platforms = connections.stream()
                    .filter(connection -> connection.role() == Role.PLATFORM)
                    .map(connection ->
                            new Side(connection, chart(quotes, connection.id()), months(quotes, connection.id())))
                    .toList();
            var items = new TreeMap<ItemKey, Item>();
            platforms.stream().flatMap(Side::items).forEach(item -> items.put(item.key(), item));
            return new Known(ledger, platforms, items);
        });
    }

    private static ChartOfAccounts chart(QuoteBook quotes, ConnectionId connection) {
        return quotes.accounts(connection).map(Stored::value).orElse(NO_CHART);
    }

    /** A month that was pulled in part and as a whole is read as a whole. */
    private static Map<YearMonth, List<Transaction>> months(QuoteBook quotes, ConnectionId connection) {
        var longest = new TreeMap<YearMonth, Period>();
        for (var period : quotes.months(connection)) {
            longest.merge(
                    YearMonth.from(period.from()),
                    period,
                    (one, other) -> Comparator.comparing(Period::to).compare(one, other) < 0 ? other : one);
        }
        var months = new LinkedHashMap<YearMonth, List<Transaction>>();
        longest.forEach((month, period) -> quotes.movements(connection, period)
                .ifPresent(said -> months.put(
                        month,
                        said.value().stream()
                                .filter(Transaction.class::isInstance)
                                .map(Transaction.class::cast)
                                .toList())));
        return months;
    }

    /** What people call a connection; its name where there is none. */
    String title(ConnectionId connection) {
        return platforms.stream()
                .map(Side::connection)
                .filter(known -> known.id().equals(connection))
                .findFirst()
                .map(Connection::title)
                .orElse(connection.value());
    }

    /** All items, by platform as people call it. */
    List<Item> inOrder(Comparator<Item> within) {
        return items.values().stream()
                .sorted(Comparator.comparing((Item item) -> title(item.key().connection()))
                        .thenComparing(within))
                .toList();
    }

    /** What an item is a part of, the nearest first; a loop of parents is gone round once. */
    List<Item> ancestors(Item item) {
        var ancestors = new LinkedHashSet<Item>();
        var parent = item.parent();
        while (parent != null) {
            var next = items.get(parent);
            if (next == null || next.equals(item) || !ancestors.add(next)) {
                break;
            }
            parent = next.parent();
        }
        return List.copyOf(ancestors);
    }

    /** The ledger's tax codes that its accounts name, in order. */
    List<String> taxCodes() {
        return ledger.all().stream()
                .map(Account::taxCode)
                .flatMap(Stream::ofNullable)
                .filter(code -> !code.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
