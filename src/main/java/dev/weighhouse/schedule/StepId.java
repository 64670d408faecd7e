package dev.weighhouse.schedule;

import dev.weighhouse.books.ConnectionId;
import org.jspecify.annotations.Nullable;

/**
 * One kind of work, and for which connection.
 *
 * @param name its stable name, such as {@code pull}
 * @param connection null where it concerns the whole workspace
 */
public record StepId(String name, @Nullable ConnectionId connection) {
    /** Reads the months under way of one connection. */
    public static final String PULL = "pull";

    /** Reads one older month of one connection. */
    public static final String HISTORY = "history";

    /** Keeps the chart of accounts of one platform in step with the ledger's. */
    public static final String ACCOUNTS = "accounts";

    /** Takes in the jobs that one platform hands over. */
    public static final String EXPORTS = "exports";

    /** Looks for what is in doubt. */
    public static final String RESOLVE = "resolve";

    /** Sends what is approved. */
    public static final String PUSH = "push";

    public static StepId pull(ConnectionId connection) {
        return new StepId(PULL, connection);
    }

    public static StepId history(ConnectionId connection) {
        return new StepId(HISTORY, connection);
    }

    public static StepId accounts(ConnectionId platform) {
        return new StepId(ACCOUNTS, platform);
    }

    public static StepId exports(ConnectionId platform) {
        return new StepId(EXPORTS, platform);
    }

    public static StepId of(String name) {
        return new StepId(name, null);
    }

    @Override
    public String toString() {
        return connection == null ? name : name + " " + connection;
    }
}
