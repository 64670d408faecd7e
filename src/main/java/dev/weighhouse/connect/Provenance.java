package dev.weighhouse.connect;

import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Quoted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects the replies one quote is read from, in the order in which they were asked for. */
public final class Provenance {

    private final List<Digest> pages = new ArrayList<>();
    private Instant last = Instant.MIN;

    public void add(HttpReply reply) {
        pages.add(reply.digest());
        last = reply.fetchedAt().isAfter(last) ? reply.fetchedAt() : last;
    }

    /** What those replies said, with the digest of them all and the time of the last. */
    public <T> Quoted<T> of(T value) {
        return new Quoted<>(value, last, Digest.ofPages(pages));
    }
}
