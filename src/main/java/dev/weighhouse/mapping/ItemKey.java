package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import java.util.Locale;
import java.util.Optional;

/**
 * The identity of something a platform uses.
 *
 * @param id the platform's own id of it, or its spelling where the platform has no ids for such things
 */
public record ItemKey(ConnectionId connection, ItemKind kind, String id) implements Comparable<ItemKey> {

    public static ItemKey of(AccountKey account) {
        return new ItemKey(
                account.connection(), ItemKind.ACCOUNT, account.account().value());
    }

    public static ItemKey anything(ConnectionId connection) {
        return new ItemKey(connection, ItemKind.ANYTHING, "*");
    }

    public static ItemKey dimension(ConnectionId connection, String name, String value) {
        return new ItemKey(connection, ItemKind.DIMENSION, name + "=" + value);
    }

    /** The account it is, if it is one. */
    public Optional<AccountKey> account() {
        return kind == ItemKind.ACCOUNT ? Optional.of(new AccountKey(connection, new AccountId(id))) : Optional.empty();
    }

    /** By connection, kind and id; written out, as a hundred thousand of them are put in order at once. */
    @Override
    public int compareTo(ItemKey other) {
        var connections = connection.compareTo(other.connection);
        if (connections != 0) {
            return connections;
        }
        var kinds = kind.compareTo(other.kind);
        return kinds != 0 ? kinds : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return connection + "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + id;
    }
}
