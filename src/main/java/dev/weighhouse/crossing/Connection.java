package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import java.util.Map;
import java.util.Optional;

/**
 * One configured ledger or platform.
 *
 * @param id its name within the workspace; never changes, quotes and mappings hang on it
 * @param role which side it stands on
 * @param provider which kind of system, such as {@code quickbooks}
 * @param title what people see, such as {@code Square}
 * @param settings the provider's settings by key; never a secret
 */
public record Connection(ConnectionId id, Role role, String provider, String title, Map<String, String> settings) {

    public Connection {
        settings = Map.copyOf(settings);
    }

    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key)).filter(value -> !value.isBlank());
    }
}
