package dev.weighhouse.vault;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Secrets;

/** Secrets that can be kept and forgotten, too. All methods throw {@link dev.weighhouse.crossing.FailureException}. */
public interface Vault extends Secrets {

    void keep(ConnectionId connection, String secret);

    void forget(ConnectionId connection);

    @Override
    default boolean replaceable(ConnectionId connection) {
        return true;
    }

    @Override
    default void replace(ConnectionId connection, String secret) {
        keep(connection, secret);
    }

    /** What the secret of a connection is filed under; two workspaces may use the same names of connections. */
    static String name(String workspace, ConnectionId connection) {
        return workspace + "/" + connection.value();
    }
}
