package dev.weighhouse.vault;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The keychain of the operating system: Secret Service, macOS Keychain or Windows Credential Manager. Nothing of it is
 * loaded before the first secret is asked for, and no call waits longer than a few seconds.
 */
public final class KeychainVault implements Vault {
    private static final String SERVICE = "weighhouse";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String workspace;

    /** @param workspace the id of the workspace; two workspaces may use the same names of connections */
    public KeychainVault(String workspace) {
        this.workspace = workspace;
    }

    @Override
    public Optional<String> read(ConnectionId connection) {
        return ask(keyring -> {
            try {
                return Optional.of(keyring.getPassword(SERVICE, account(connection)));
            } catch (PasswordAccessException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void keep(ConnectionId connection, String secret) {
        ask(keyring -> {
            keyring.setPassword(SERVICE, account(connection), secret);
            return true;
        });
    }

    @Override
    public void forget(ConnectionId connection) {
        ask(keyring -> {
            try {
                keyring.deletePassword(SERVICE, account(connection));
                return true;
            } catch (PasswordAccessException e) {
                // There was none, which is what was wanted.
                return false;
            }
        });
    }

    /** What is done with the keychain while it is open. */
    @FunctionalInterface
    private interface Use<T> {
        T of(Keyring keyring) throws PasswordAccessException;
    }

    private String account(ConnectionId connection) {
        return workspace + "/" + connection.value();
    }

    /** The cause is left out on purpose: nobody knows what a keychain puts into its messages. */
    private static <T> T ask(Use<T> use) {
        try {
            return TimeLimit.within(LIMIT, () -> {
                var keyring = Keyring.create();
                try {
                    return use.of(keyring);
                } finally {
                    keyring.close();
                }
            });
        } catch (TimeoutException e) {
            throw none("The system's keychain did not answer within %d seconds.".formatted(LIMIT.toSeconds()));
        } catch (ExecutionException e) {
            throw none("The system's keychain could not be used.");
        }
    }

    private static FailureException none(String words) {
        return new FailureException(new Failure.Rejected(
                words,
                "Unlock or install a keychain, or give the secret for this run in the variable WEIGHHOUSE_SECRET_ and the"
                        + " connection's name in capitals."));
    }
}
