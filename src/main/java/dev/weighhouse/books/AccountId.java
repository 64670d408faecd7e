package dev.weighhouse.books;

/** The stable id one system gives an account. Accounts are matched by it, never by name or number. */
public record AccountId(String value) implements Comparable<AccountId> {

    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an account id is never blank");
        }
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
