package dev.weighhouse.books;

import java.time.Instant;
import java.util.function.Function;

/**
 * What a side just said, and where that comes from.
 *
 * @param value what it said
 * @param fetchedAt when the last byte of the reply was read, by this computer's clock
 * @param digest of the raw reply
 */
public record Quoted<T>(T value, Instant fetchedAt, Digest digest) {

    public <R> Quoted<R> map(Function<? super T, ? extends R> change) {
        return new Quoted<>(change.apply(value), fetchedAt, digest);
    }
}
