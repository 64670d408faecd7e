package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.mapping.ItemKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds out about the past of items from all that was pulled. Names are asked for once for each chart. */
final class PulledPast {
    private static final Comparator<Transaction> EARLIEST =
            Comparator.comparing(Transaction::date).thenComparing(Transaction::id);

    private final QuoteBook quotes;
    private final Map<ConnectionId, Names> names = new ConcurrentHashMap<>();

    /** @param chart the id of the latest quote of the chart when they were asked for */
    private record Names(long chart, Map<AccountId, List<String>> ever) {}

    PulledPast(QuoteBook quotes) {
        this.quotes = quotes;
    }

    Past of(Known known) {
        var earliest = new HashMap<ItemKey, Transaction>();
        var former = new HashMap<ItemKey, List<String>>();
        for (var side : known.platforms()) {
            side.transactions()
                    .forEach(transaction -> side.itemsOf(transaction)
                            .forEach(item -> earliest.merge(
                                    item,
                                    transaction,
                                    (one, other) -> EARLIEST.compare(one, other) <= 0 ? one : other)));
            var connection = side.connection().id();
            names(connection).forEach((account, ever) -> {
                var item = known.items().get(ItemKey.of(new AccountKey(connection, account)));
                if (item != null) {
                    var before = ever.stream()
                            .filter(name -> !name.equals(item.name()))
                            .toList();
                    if (!before.isEmpty()) {
                        former.put(item.key(), before);
                    }
                }
            });
        }
        return new Past(earliest, former);
    }

    private Map<AccountId, List<String>> names(ConnectionId connection) {
        var chart =
                quotes.accounts(connection).map(stored -> stored.quote().id()).orElse(-1L);
        return names.compute(
                        connection,
                        (_, kept) -> kept != null && kept.chart() == chart
                                ? kept
                                : new Names(chart, quotes.namesEver(connection)))
                .ever();
    }
}
