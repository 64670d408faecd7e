package dev.weighhouse.books;

import java.util.Comparator;

/** One account of one connection: ids of accounts are unique only within the system that gave them. */
public record AccountKey(ConnectionId connection, AccountId account) implements Comparable<AccountKey> {

    private static final Comparator<AccountKey> ORDER =
            Comparator.comparing(AccountKey::connection).thenComparing(AccountKey::account);

    public static AccountKey of(String connection, String account) {
        return new AccountKey(new ConnectionId(connection), new AccountId(account));
    }

    @Override
    public int compareTo(AccountKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return connection + "/" + account;
    }
}
