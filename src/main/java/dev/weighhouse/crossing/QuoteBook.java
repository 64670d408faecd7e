package dev.weighhouse.crossing;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where quotes are kept, for ever and unchanged. Reading gives the latest quote of the subject. */
public interface QuoteBook {

    /** One pull of one connection, complete. */
    record Pulled(
            ConnectionId connection,
            Quoted<ChartOfAccounts> accounts,
            List<PulledBalances> balances,
            List<PulledMovements> movements) {
        public Pulled {
            balances = List.copyOf(balances);
            movements = List.copyOf(movements);
        }
    }

    /** The balances of one moment. */
    record PulledBalances(AsOf asOf, Quoted<List<Balance>> quoted) {}

    /** The movements of one period. */
    record PulledMovements(Period period, Quoted<? extends List<? extends Movement>> quoted) {}

    /** Appends all quotes of a pull, and to the crossing log what it says of them, in one transaction, or nothing at all. */
    List<Quote> append(Pulled pulled, List<LogEntry> logged);

    /** The same where the log says nothing of it. */
    default List<Quote> append(Pulled pulled) {
        return append(pulled, List.of());
    }

    /** Answers all that is asked of the book while this reads from one state of it, whatever others append meanwhile. */
    <T> T together(Supplier<T> reading);

    Optional<Stored<ChartOfAccounts>> accounts(ConnectionId connection);

    /** The chart as it was last pulled by then; empty where nobody had asked yet. */
    Optional<Stored<ChartOfAccounts>> accountsThen(ConnectionId connection, Instant then);

    /** The chart that was pulled together with a quote of this book: the one in which its accounts surely are. */
    Optional<ChartOfAccounts> accountsBehind(Quote quote);

    /** What a connection called an account when its chart was last pulled by then; empty where nobody had asked yet. */
    Optional<String> nameThen(ConnectionId connection, AccountId account, Instant then);

    /** The accounts of a connection that had more than one name in its charts, each with its names, the oldest first. */
    Map<AccountId, List<String>> namesEver(ConnectionId connection);

    /** When a chart of a connection was first pulled that had this account; empty if none had. */
    Optional<Instant> firstPulled(ConnectionId connection, AccountId account);

    /** When a movement of an account was first pulled; empty if it never was. */
    Optional<Instant> firstPulled(ConnectionId connection, AccountId account, String movement);

    /** When each movement of a connection was first pulled, by its account and its id. */
    Map<AccountId, Map<String, Instant>> movementsFirstPulled(ConnectionId connection);

    Optional<Stored<List<Balance>>> balances(ConnectionId connection, AsOf asOf);

    Optional<Stored<List<Movement>>> movements(ConnectionId connection, Period period);

    /**
     * The months for which the connection has quoted balances or movements, in order; a month that was pulled as of an
     * earlier day ends on that day.
     */
    List<Period> months(ConnectionId connection);
}
