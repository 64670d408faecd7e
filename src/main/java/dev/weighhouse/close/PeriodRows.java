package dev.weighhouse.close;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Stored;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.RowPairing;
import dev.weighhouse.reconcile.Rows;
import dev.weighhouse.reconcile.Variance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The movements of one period, each side's read when the first variance asks for it. For one thread. */
final class PeriodRows {
    private final QuoteBook quotes;
    private final Optional<ConnectionId> ledger;
    private final Period period;
    private final Map<ConnectionId, Map<AccountKey, List<Movement>>> read = new HashMap<>();

    PeriodRows(QuoteBook quotes, Optional<ConnectionId> ledger, Period period) {
        this.quotes = quotes;
        this.ledger = ledger;
        this.period = period;
    }

    /** What is behind a variance of the period. */
    Rows of(Variance variance) {
        var account = variance.ledgerAccount();
        var ours = account == null
                ? Stream.<AccountKey>empty()
                : ledger.map(connection -> new AccountKey(connection, account.id())).stream();
        var theirs = variance.platformAccounts().stream().map(PlatformAccount::key);
        return RowPairing.of(rows(ours, Posting.class, variance), rows(theirs, Transaction.class, variance));
    }

    /** The rows that may tell something of a variance of the period. */
    Around around(Variance variance) {
        var account = variance.ledgerAccount();
        var ours = account == null
                ? Stream.<AccountKey>empty()
                : ledger.map(connection -> new AccountKey(connection, account.id())).stream();
        var theirs = variance.platformAccounts().stream().map(PlatformAccount::key);
        return Around.of(keyed(ours, variance), keyed(theirs, variance));
    }

    private List<Row> keyed(Stream<AccountKey> keys, Variance variance) {
        return keys.flatMap(key -> of(key).stream().map(movement -> new Row(key, movement)))
                .filter(row -> row.movement().amount().currency().equals(variance.currency()))
                .toList();
    }

    private <T extends Movement> List<T> rows(Stream<AccountKey> keys, Class<T> kind, Variance variance) {
        return keys.map(this::of)
                .flatMap(Collection::stream)
                .filter(movement -> movement.amount().currency().equals(variance.currency()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private List<Movement> of(AccountKey key) {
        return read.computeIfAbsent(key.connection(), this::read).getOrDefault(key, List.of());
    }

    private Map<AccountKey, List<Movement>> read(ConnectionId connection) {
        return quotes.movements(connection, period).map(Stored::value).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(movement -> new AccountKey(connection, movement.account())));
    }
}
