package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The latest quotes of one connection about one period. Empty: the connection quotes no such thing.
 *
 * @param connection who said it
 * @param accounts its latest chart, which may be younger than the figures
 * @param opening its balances at the start of the period
 * @param closing its balances at the end of the period
 * @param movements everything that moved within the period
 * @param gone accounts that have figures here and are no longer in the latest chart, as they were when they were quoted
 */
public record SideQuotes(
        ConnectionId connection,
        Stored<ChartOfAccounts> accounts,
        Optional<Stored<List<Balance>>> opening,
        Optional<Stored<List<Balance>>> closing,
        Optional<Stored<List<Movement>>> movements,
        List<Account> gone) {

    public SideQuotes {
        gone = List.copyOf(gone);
    }

    /** The latest chart and what is gone from it; gone accounts stand under a parent only where that is still there. */
    public ChartOfAccounts chart() {
        var latest = accounts.value();
        if (gone.isEmpty()) {
            return latest;
        }
        var all = new ArrayList<>(latest.all());
        for (var account : gone) {
            var parent = account.parent();
            all.add(parent == null || latest.contains(parent) ? account : account.under(null));
        }
        return ChartOfAccounts.of(all);
    }
}
