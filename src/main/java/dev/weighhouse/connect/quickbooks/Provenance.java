package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.HttpReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects the replies one quote is read from. */
final class Provenance {

    private final List<Digest> pages = new ArrayList<>();
    private Instant last = Instant.MIN;

    void add(HttpReply reply) {
        pages.add(reply.digest());
        last = reply.fetchedAt().isAfter(last) ? reply.fetchedAt() : last;
    }

    <T> Quoted<T> of(T value) {
        return new Quoted<>(value, last, Digest.ofPages(pages));
    }
}
