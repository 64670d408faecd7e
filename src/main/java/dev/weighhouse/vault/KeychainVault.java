package dev.weighhouse.vault;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The keychain of the operating system: Secret Service, macOS Keychain or Windows Credential Manager. Nothing of it is
 * loaded before the first secret is asked for, and no call waits longer than a few seconds.
 */
public final class KeychainVault implements Vault {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String workspace;
    private final Keychain keychain;
    private final Duration limit;

    /** @param workspace the id of the workspace; two workspaces may use the same names of connections */
    public KeychainVault(String workspace) {
        this(workspace, new PartedKeychain(new SystemKeychain()), LIMIT);
    }

    KeychainVault(String workspace, Keychain keychain, Duration limit) {
        this.workspace = workspace;
        this.keychain = keychain;
        this.limit = limit;
    }

    @Override
    public Optional<String> read(ConnectionId connection) {
        return ask(connection, () -> Optional.ofNullable(keychain.get(name(connection))));
    }

    @Override
    public void keep(ConnectionId connection, String secret) {
        var kept = ask(connection, () -> {
            keychain.set(name(connection), secret);
            // A keychain whose unlocking was declined says nothing, and keeps nothing.
            return secret.equals(keychain.get(name(connection)));
        });
        if (!kept) {
            throw none(connection, "The system's keychain did not keep the secret of %s.".formatted(connection));
        }
    }

    @Override
    public void forget(ConnectionId connection) {
        ask(connection, () -> {
            keychain.delete(name(connection));
            return true;
        });
    }

    private String name(ConnectionId connection) {
        return Vault.name(workspace, connection);
    }

    /** The cause is left out on purpose: nobody knows what a keychain puts into its messages. */
    private <T> T ask(ConnectionId connection, Callable<T> call) {
        try {
            return TimeLimit.within(limit, call);
        } catch (TimeoutException e) {
            throw none(
                    connection, "The system's keychain did not answer within %d seconds.".formatted(limit.toSeconds()));
        } catch (ExecutionException e) {
            throw none(
                    connection,
                    e.getCause() instanceof KeychainRefusal refusal
                            ? "The system's keychain %s."
                                    .formatted(refusal.why().words())
                            : "The system's keychain could not be used.");
        }
    }

    private static FailureException none(ConnectionId connection, String words) {
        return new FailureException(new Failure.NoKeychain(
                words,
                ("Unlock or install a keychain, or give the secret again and keep it in the encrypted file. Where"
                                + " nobody can be asked, let %s name a file with its passphrase, or give the secret for this run"
                                + " in the environment variable %s.")
                        .formatted(PassphraseFile.VARIABLE, EnvironmentVault.variable(connection))));
    }
}
