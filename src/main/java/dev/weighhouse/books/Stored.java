package dev.weighhouse.books;

import java.util.Set;

/**
 * A quote out of the workspace, together with what was said.
 *
 * @param leftOut accounts of which the quote says nothing, as in {@link Quoted}
 */
public record Stored<T>(Quote quote, T value, Set<AccountId> leftOut) {

    public Stored {
        leftOut = Set.copyOf(leftOut);
    }

    /** A quote that leaves no account out. */
    public Stored(Quote quote, T value) {
        this(quote, value, Set.of());
    }
}
