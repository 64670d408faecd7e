package dev.weighhouse.reconcile;

import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Stored;
import java.util.List;
import java.util.Optional;

/**
 * The latest quotes of one connection about one period. Empty: the connection quotes no such thing.
 *
 * @param connection who said it
 * @param accounts its chart
 * @param opening its balances at the start of the period
 * @param closing its balances at the end of the period
 * @param movements everything that moved within the period
 */
public record SideQuotes(
        ConnectionId connection,
        Stored<ChartOfAccounts> accounts,
        Optional<Stored<List<Balance>>> opening,
        Optional<Stored<List<Balance>>> closing,
        Optional<Stored<List<Movement>>> movements) {}
