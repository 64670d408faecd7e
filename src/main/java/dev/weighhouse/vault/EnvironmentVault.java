package dev.weighhouse.vault;

import dev.weighhouse.books.ConnectionId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
        var given = given(connection);
        return given.isPresent() ? given : next.read(connection);
    }

    private Optional<String> given(ConnectionId connection) {
        return Optional.ofNullable(environment.get(variable(connection))).filter(secret -> !secret.isBlank());
    }

    /** Not where the environment gives it: the next run would be given the old one again. */
    @Override
    public boolean replaceable(ConnectionId connection) {
        return given(connection).isEmpty() && next.replaceable(connection);
    }

    @Override
    public <T> T inTurn(ConnectionId connection, Supplier<T> work) {
        return next.inTurn(connection, work);
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
