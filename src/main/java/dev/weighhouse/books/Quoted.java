package dev.weighhouse.books;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * What a side just said, and where that comes from.
 *
 * @param value what it said
 * @param fetchedAt when the last byte of the reply was read, by this computer's clock
 * @param digest of the raw reply
 * @param leftOut accounts that were not taken up because they were not stated wholly; of them nothing is known, whereas
 *     another account without a movement did not move
 */
public record Quoted<T>(T value, Instant fetchedAt, Digest digest, Set<AccountId> leftOut) {

    public Quoted {
        leftOut = Set.copyOf(leftOut);
    }

    /** A quote that leaves no account out. */
    public Quoted(T value, Instant fetchedAt, Digest digest) {
        this(value, fetchedAt, digest, Set.of());
    }

    public <R> Quoted<R> map(Function<? super T, ? extends R> change) {
        return new Quoted<>(change.apply(value), fetchedAt, digest, leftOut);
    }

    public Quoted<T> leavingOut(Set<AccountId> accounts) {
        return new Quoted<>(value, fetchedAt, digest, accounts);
    }
}
