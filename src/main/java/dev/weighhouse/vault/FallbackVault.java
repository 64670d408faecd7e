package dev.weighhouse.vault;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.Optional;

/**
 * The keychain, and the encrypted file for what no keychain takes. A secret that went into the file stays there, also when a
 * keychain answers again: of two places one would be out of date.
 */
public final class FallbackVault implements Vault {
    private final Vault keychain;
    private final String workspace;
    private final SecretsFile file;

    public FallbackVault(Vault keychain, String workspace, SecretsFile file) {
        this.keychain = keychain;
        this.workspace = workspace;
        this.file = file;
    }

    @Override
    public Optional<String> read(ConnectionId connection) {
        var name = Vault.name(workspace, connection);
        boolean inFile;
        try {
            inFile = file.holds(name);
        } catch (FailureException damaged) {
            return readBeside(damaged, connection);
        }
        return inFile ? file.read(name) : keychain.read(connection);
    }

    /** A file that cannot be read says nothing of what it held; what the keychain holds is still good. */
    private Optional<String> readBeside(FailureException damaged, ConnectionId connection) {
        try {
            var kept = keychain.read(connection);
            if (kept.isPresent()) {
                return kept;
            }
        } catch (FailureException e) {
            damaged.addSuppressed(e);
        }
        throw damaged;
    }

    @Override
    public void keep(ConnectionId connection, String secret) {
        var name = Vault.name(workspace, connection);
        if (file.holds(name)) {
            file.keep(name, secret);
            return;
        }
        try {
            keychain.keep(connection, secret);
        } catch (FailureException e) {
            if (!(e.failure() instanceof Failure.NoKeychain) || !file.standsIn(e.failure())) {
                throw e;
            }
            file.keep(name, secret);
        }
    }

    @Override
    public void forget(ConnectionId connection) {
        var name = Vault.name(workspace, connection);
        if (!file.holds(name)) {
            keychain.forget(connection);
            return;
        }
        file.forget(name);
        try {
            keychain.forget(connection);
        } catch (FailureException e) {
            // Whoever's keychain cannot be used has had the secret in the file alone.
            if (!(e.failure() instanceof Failure.NoKeychain)) {
                throw e;
            }
        }
    }
}
