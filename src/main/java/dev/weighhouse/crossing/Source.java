package dev.weighhouse.crossing;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import java.util.List;
import java.util.Optional;

/**
 * What can be pulled from either side. An implementation holds one connection, is used by one thread at a time, and may
 * keep what it read while it lives; a new pull opens a new one.
 *
 * <p>All methods throw {@link FailureException}; a reading that could not be finished is never returned in part. Empty
 * means that the side does not state such a thing, which is neither zero nor a failure.
 */
public sealed interface Source extends AutoCloseable permits Ledger, Platform {

    /** All accounts, archived ones too. */
    Quoted<ChartOfAccounts> accounts(Progress progress);

    /**
     * The balances of all accounts at one moment, debit positive, at most one for an account and currency. Accounts left
     * out have no balance stated; a provider whose system leaves out zeros puts them in.
     */
    Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress);

    /** Every movement of every account within the period, in no particular order. */
    Optional<? extends Quoted<? extends List<? extends Movement>>> movements(Period period, Progress progress);

    @Override
    default void close() {}
}
