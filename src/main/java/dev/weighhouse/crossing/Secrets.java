package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import java.util.Optional;
import java.util.function.Supplier;

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

    /** Whether {@link #replace} can work: some places give secrets, and take none. */
    default boolean replaceable(ConnectionId connection) {
        return false;
    }

    /**
     * Puts another secret in the place of the one that {@link #read} gives; it is durable when this returns.
     *
     * @throws FailureException if it is not kept
     */
    default void replace(ConnectionId connection, String secret) {
        throw new FailureException(new Failure.NoKeychain(
                "The secret of %s can be read here, and not replaced.".formatted(connection),
                "Sign in with the program that keeps the secret."));
    }

    /**
     * Does a piece of work on the secret of one connection while no other thread and no other program does one on the same.
     *
     * @throws FailureException of the work, or if another program does not come to an end with its own
     */
    default <T> T inTurn(ConnectionId connection, Supplier<T> work) {
        return work.get();
    }
}
