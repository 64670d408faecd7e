package dev.weighhouse.close;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Basis;
import dev.weighhouse.mapping.History;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a decision about platform accounts is judged by.
 *
 * @param ledger empty before its first pull
 * @param platforms every account of every platform
 * @param history every decision so far
 * @param basis what must still be so when it is written down
 */
record Decidable(Optional<ChartOfAccounts> ledger, Map<AccountKey, Account> platforms, History history, Basis basis) {

    static Decidable read(Desk desk) {
        var history = new History(desk.history().all());
        var charts = new HashMap<ConnectionId, Long>();
        var platforms = new TreeMap<AccountKey, Account>();
        var ledger = Optional.<ChartOfAccounts>empty();
        for (var connection : desk.connections().all()) {
            var id = connection.id();
            var chart = desk.quotes().accounts(id);
            charts.put(id, chart.map(said -> said.quote().id()).orElse(0L));
            if (connection.role() == Role.LEDGER) {
                ledger = chart.map(Stored::value);
            } else {
                chart.ifPresent(said -> said.value()
                        .all()
                        .forEach(account -> platforms.put(new AccountKey(id, account.id()), account)));
            }
        }
        return new Decidable(
                ledger, platforms, history, new Basis(history.decisions().size(), charts));
    }
}
