package dev.weighhouse.books;

/** The name of one configured ledger or platform within a workspace, such as {@code square}. */
public record ConnectionId(String value) implements Comparable<ConnectionId> {

    public ConnectionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a connection id is never blank");
        }
    }

    @Override
    public int compareTo(ConnectionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
