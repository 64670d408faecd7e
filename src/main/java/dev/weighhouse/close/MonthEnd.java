package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do with one open workspace, the same from the window and from the command line. Methods read and
 * write the workspace and, where they pull, the network: call none of them on the JavaFX thread.
 */
public interface MonthEnd {

    /** The ledger first, then the platforms. */
    List<Connection> connections();

    /**
     * Pulls the connections for these months, each one wholly or not at all, and maps platform accounts that state the
     * ledger's id. One result for each connection, in the order of {@link #connections()}.
     *
     * @param only the connections to pull; empty for all
     */
    List<PullResult> pull(List<ConnectionId> only, List<Period> months, Progress progress);

    /** The months with a quote on either side, in order. */
    List<Period> months();

    /** The months that this connection has a quote of, in order. */
    List<Period> months(ConnectionId connection);

    /** The latest quotes of the two sides compared. */
    Review review(Period period);

    /** The rows that may tell something of the variances of one period, which are read once for all of them. */
    Function<Variance, Around> around(Period period);

    /** The latest quote of each connection that has one. */
    Map<ConnectionId, Quote> latestQuotes();

    /** Suggestions for every active platform account that is not mapped, the best first, at most three for each. */
    Map<AccountKey, List<Suggestion>> suggestions();

    /** The mappings of platform accounts, whole and to one ledger account, that hold today. */
    List<Mapping> mappings();

    /**
     * Sets the tolerance of a ledger account, or with null the general one, in the currency of the limit.
     *
     * @param limit not negative
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} if the ledger has no such account or the
     *     workspace does not take the currency
     */
    void tolerate(@Nullable AccountId ledgerAccount, Money limit);
}
