package dev.weighhouse.vault;

import dev.weighhouse.books.ConnectionId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the environment of the process first, for servers and schedulers without a keychain, then another vault. The
 * variable of the connection {@code my-pos} is {@code WEIGHHOUSE_SECRET_MY_POS}.
 */
public final class EnvironmentVault implements Vault {
    private final Map<String, String> environment;
    private final Vault next;

    public EnvironmentVault(Map<String, String> environment, Vault next) {
        this.environment = Map.copyOf(environment);
        this.next = next;
    }

    @Override
    public Optional<String> read(ConnectionId connection) {
        var given = Optional.ofNullable(environment.get(variable(connection))).filter(secret -> !secret.isBlank());
        return given.isPresent() ? given : next.read(connection);
    }

    @Override
    public void keep(ConnectionId connection, String secret) {
        next.keep(connection, secret);
    }

    @Override
    public void forget(ConnectionId connection) {
        next.forget(connection);
    }

    /** The variable of a connection; connections whose ids differ in signs only would share one. */
    public static String variable(ConnectionId connection) {
        return "WEIGHHOUSE_SECRET_"
                + connection.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
