package dev.weighhouse.close;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Secrets;
import dev.weighhouse.crossing.Tried;
import dev.weighhouse.export.ExportsDesk;
import dev.weighhouse.feedback.FeedbackDesk;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.mappingdesk.MappingDesk;
import dev.weighhouse.reconcile.Tolerances;
import dev.weighhouse.schedule.Schedule;
import dev.weighhouse.sync.ChartDesk;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * One open workspace: its work, and what it knows of itself. Like {@link MonthEnd} it reads and writes the file, so none
 * of it belongs on the JavaFX thread. Closing it gives the file back to other windows.
 */
public interface OpenWorkspace extends AutoCloseable {

    MonthEnd monthEnd();

    /** What people do with journal entries. */
    JournalDesk journals();

    /** What people do with the mapping. */
    MappingDesk mapping();

    /** What people decide about which rows belong together. */
    MatchDesk matches();

    /** What people let stand of differences. */
    WaiverDesk waivers();

    /** The charts of accounts that platforms keep in step with the ledger's. */
    ChartDesk charts();

    /** When work is done by itself here, and what was. */
    Schedule schedule();

    /** What platforms are told of their items and of reconciled months. */
    FeedbackDesk feedback();

    /** The jobs that platforms hand over for the ledger. */
    ExportsDesk exports();

    /** The log of everything that crossed, as people read it. */
    CrossingArchive crossings();

    /** Where the ledger of a connection shows an entry in a browser; empty where it shows none. */
    default Optional<EntryPage> entryPage(ConnectionId connection) {
        return Optional.empty();
    }

    Path file();

    /** Whose books these are. */
    String company();

    Currency home();

    /** The currencies that may be quoted, the home currency among them. */
    Set<Currency> currencies();

    /** From now on this currency may be quoted, too. */
    void allow(Currency currency);

    /** What counts as agreeing now. */
    Tolerances tolerances();

    /** The day it is for its books: the computer's, but where they stand later, as those of the sample may. */
    default LocalDate day(LocalDate computer) {
        return computer;
    }

    /** Says who writes this workspace, where another process does and this one may only read. */
    Optional<String> writtenElsewhere();

    /**
     * Adds a connection after its provider has checked the settings, and keeps its secret in the keychain.
     *
     * @param secret empty where the provider needs none
     */
    void connect(Connection connection, Optional<String> secret);

    /** Gives a connection another title and other settings, after its provider has checked them. */
    void change(Connection connection);

    /**
     * Takes away a connection on which nothing rests; its sign-in is given back and its secret forgotten in the same turn.
     *
     * @return what a person has to do beside that, in words; empty where nothing is left to do
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} that says what rests on it
     */
    Optional<String> remove(ConnectionId connection);

    /** Puts a fresh secret of a connection into the keychain, in place of the one there. */
    void keepSecret(ConnectionId connection, String secret);

    /** The secrets of its connections, for a sign-in that goes on where the one before ended. */
    default Secrets secrets() {
        return _ -> Optional.empty();
    }

    /**
     * Gives the sign-in of a connection back, where the service takes it back, and forgets its secret here. The connection stays, and
     * with it everything that was pulled through it.
     *
     * @return what a person has to do beside that, in words; empty where nothing is left to do
     */
    default Optional<String> signOut(ConnectionId connection) {
        return Optional.empty();
    }

    /**
     * Asks a connection once what it can do, whether it is in the workspace or not. Nothing is kept.
     *
     * @param secret empty for the one that is kept
     * @throws dev.weighhouse.crossing.FailureException if it cannot be read
     */
    Tried tryOut(Connection connection, Optional<String> secret, Progress progress);

    /** What is left of what the service allows a connection; empty where it counts no requests. Asks nobody. */
    Optional<Allowance> allowance(ConnectionId connection);

    /** A setting of the workspace by key; never a secret. */
    Optional<String> setting(String key);

    void set(String key, String value);

    @Override
    void close();
}
