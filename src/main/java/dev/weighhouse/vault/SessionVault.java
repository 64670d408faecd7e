package dev.weighhouse.vault;

import dev.weighhouse.books.ConnectionId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets that end with this process: those of the sample company. */
public final class SessionVault implements Vault {
    private final Map<ConnectionId, String> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<String> read(ConnectionId connection) {
        return Optional.ofNullable(secrets.get(connection));
    }

    @Override
    public void keep(ConnectionId connection, String secret) {
        secrets.put(connection, secret);
    }

    @Override
    public void forget(ConnectionId connection) {
        secrets.remove(connection);
    }
}
