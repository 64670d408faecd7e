package dev.weighhouse.crossing;

import dev.weighhouse.books.Quoted;
import java.util.List;
import java.util.Set;

/**
 * The part of a platform that keeps a chart of accounts of its own and lets it be changed, so that it can follow the ledger's. It
 * reads, writes and tells; what to write and when is the business of the sync, the same for every platform.
 *
 * <p>The ledger is the source, one direction only. Accounts are matched by external id, never by name or code, and never deleted.
 * Apart from {@link #endWaits}, one thread at a time uses it.
 */
public interface ChartPort {

    /**
     * The platform's own id of the company whose chart this is. It is part of every key.
     *
     * @throws FailureException if it cannot be asked
     */
    String company(Progress progress);

    /**
     * Every account of the company, active and archived ones, each once, in no particular order.
     *
     * @throws FailureException if the reading could not be finished or shifted meanwhile; a part of it is never returned
     */
    Quoted<List<PlatformAccount>> accounts(Progress progress);

    /**
     * The ledger's ids of the tax codes that the platform knows now; empty where it does not tell.
     *
     * @throws FailureException if it cannot be asked
     */
    default Set<String> taxCodes(Progress progress) {
        return Set.of();
    }

    /** What the platform keeps and takes. Asks nobody. */
    ChartLimits limits();

    /**
     * The exact bytes that say this change to this platform. Those of a creation are one item of a batch, which puts the items of
     * its parcels side by side without changing them. Pure: the same change gives the same bytes.
     *
     * @throws FailureException with a {@code BadInput} that names the account and field if this platform cannot be told this change
     */
    Body body(AccountChange change);

    /**
     * Creates accounts in one request, sent once, with no retry of its own. Never throws for an end a platform or a network can
     * bring about.
     *
     * @param batch creations, from 1 to {@link ChartLimits#batch()} of them
     * @return one answer for each parcel, in the order of the parcels whatever the order of the reply; of a parcel of which the
     *     reply says nothing {@link AccountAnswer.Unanswered}
     */
    List<AccountAnswer> create(List<AccountParcel> batch);

    /**
     * Writes all changeable fields of an account that is there, archived or not among them. Sent once, with no retry of its own. Never
     * throws for an end a platform or a network can bring about.
     *
     * @param parcel a rewrite
     */
    AccountAnswer put(AccountParcel parcel);

    /** Looks for an external id among active and archived accounts. Only reads; may retry. Never throws, as {@link #put}. */
    AccountLookup find(String externalId);

    /**
     * Ends, now and from now on, what waits until a request may leave, because a person cancelled; it ends as not executed. What is
     * on its way is not touched. Called by any thread; must be quick.
     */
    default void endWaits() {}

    /** From now on nobody waits for what is asked and sent: what a person asks of the platform meanwhile goes first. */
    default void inBackground() {}
}
