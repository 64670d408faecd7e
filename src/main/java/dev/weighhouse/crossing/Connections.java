package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import java.util.List;

/** The ledgers and platforms configured in a workspace: at most one ledger, any number of platforms. */
public interface Connections {

    /** All of them, the ledger first, then platforms in the order they were added. */
    List<Connection> all();

    /**
     * Adds a connection.
     *
     * @throws FailureException with a {@code BadInput} if its id is taken, or a second ledger is added
     */
    void add(Connection connection);

    /** Replaces title and settings of the connection with the same id; role and provider never change. */
    void replace(Connection connection);

    /**
     * Takes away a connection on which nothing rests. What was pulled through it and what was decided about its accounts
     * stays for ever, and so does the connection then.
     *
     * @throws FailureException with a {@code BadInput} that says what rests on it
     */
    void remove(ConnectionId connection);
}
