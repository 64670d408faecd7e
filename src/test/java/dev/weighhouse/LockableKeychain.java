package dev.weighhouse;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.vault.SessionVault;
import dev.weighhouse.vault.Vault;
import java.util.Optional;
import java.util.function.Supplier;

/** A keychain that lives in this process, and gives and takes nothing while it is locked. */
final class LockableKeychain implements Vault {
    private final SessionVault kept = new SessionVault();
    private volatile boolean locked;
    private volatile int questions;

    void lock() {
        locked = true;
    }

    void unlock() {
        locked = false;
    }

    /** How often a person would have been asked to unlock it. */
    int questions() {
        return questions;
    }

    private synchronized <T> T unlocked(Supplier<T> use) {
        if (locked) {
            questions++;
            throw new FailureException(new Failure.NoKeychain("The keychain is locked.", "Unlock it, then try again."));
        }
        return use.get();
    }

    @Override
    public Optional<String> read(ConnectionId connection) {
        return unlocked(() -> kept.read(connection));
    }

    @Override
    public void keep(ConnectionId connection, String secret) {
        unlocked(() -> {
            kept.keep(connection, secret);
            return secret;
        });
    }

    @Override
    public void forget(ConnectionId connection) {
        unlocked(() -> {
            kept.forget(connection);
            return connection;
        });
    }
}
