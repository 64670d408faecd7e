package dev.weighhouse.feedback;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import java.util.List;
import java.util.SortedMap;

/**
 * What people do to tell platforms what became of their items, the same from everywhere. Reads and writes the workspace, and where it
 * says so asks platforms: call none of it on the JavaFX thread. Every method throws
 * {@link dev.weighhouse.crossing.FailureException} with words for the person where it cannot be done.
 */
public interface FeedbackDesk {

    /**
     * Every entry made of a platform's items that stands in the ledger otherwise than it was posted, as far as was looked, and every
     * one of which the platform was told before. Asks nobody.
     */
    List<Correction> corrections();

    /**
     * Consents that the platform is told of an entry.
     *
     * @param seen the fingerprint of what the person saw; refused where it would say something else now
     */
    Correction approve(JournalId entry, Digest seen, String person);

    /** Sends what is approved and still true, and looks for what is in doubt. Nothing that was not approved leaves. */
    List<Told> send(Progress progress);

    /** Ends what is not to be sent any more, or what the platform does not take; never what may be on its way. */
    Correction giveUp(JournalId entry, String reason);

    /** The connections that take the results of months. Asks nobody. */
    List<ConnectionId> takersOfResults();

    /**
     * Tells a service what the review of a month says, which the person saw and has sent. The same results are sent once; others of
     * the same month are a fact of their own.
     *
     * @param accounts a row for each account, as {@link dev.weighhouse.crossing.CanonicalJson} takes them
     */
    Told sendResults(
            ConnectionId to, Period month, List<SortedMap<String, ?>> accounts, String person, Progress progress);
}
