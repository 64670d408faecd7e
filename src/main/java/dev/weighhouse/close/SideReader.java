package dev.weighhouse.close;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.reconcile.SideQuotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what one connection said of a period, and the accounts it said it of. */
final class SideReader {
    private final QuoteBook book;

    SideReader(QuoteBook book) {
        this.book = book;
    }

    Optional<SideQuotes> read(ConnectionId connection, Period period) {
        return book.accounts(connection).map(accounts -> {
            var opening = book.balances(connection, period.opening());
            var closing = book.balances(connection, period.closing());
            var movements = book.movements(connection, period);
            var gone = new TreeMap<AccountId, Account>();
            var latest = accounts.value();
            opening.ifPresent(said -> addGone(gone, latest, said, Balance::account));
            closing.ifPresent(said -> addGone(gone, latest, said, Balance::account));
            movements.ifPresent(said -> addGone(gone, latest, said, Movement::account));
            return new SideQuotes(connection, accounts, opening, closing, movements, new ArrayList<>(gone.values()));
        });
    }

    /** An account that a source deletes is missing in its next chart, but what it said of an earlier month stands. */
    private <T> void addGone(
            Map<AccountId, Account> gone,
            ChartOfAccounts latest,
            Stored<List<T>> said,
            Function<T, AccountId> accountOf) {
        var missing = said.value().stream()
                .map(accountOf)
                .filter(account -> !latest.contains(account))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            book.accountsBehind(said.quote())
                    .ifPresent(then ->
                            missing.forEach(id -> then.find(id).ifPresent(account -> gone.put(id, account))));
        }
    }
}
