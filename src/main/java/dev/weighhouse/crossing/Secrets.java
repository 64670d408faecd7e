package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import java.util.Optional;

/**
 * The one secret (token, key or password) of each connection. It is kept by the system's keychain, or encrypted under a
 * passphrase, never in a workspace file.
 */
public interface Secrets {

    /**
     * The secret of a connection, or empty where none was ever kept.
     *
     * @throws FailureException if the keychain cannot be asked
     */
    Optional<String> read(ConnectionId connection);
}
