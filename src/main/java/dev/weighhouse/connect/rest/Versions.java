package dev.weighhouse.connect.rest;

import dev.weighhouse.books.Digest;
import dev.weighhouse.connect.HttpRead;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Replies that named their version with an {@code ETag}, so that an unchanged one need not be sent again. In memory only,
 * the most recently used ones; one for each opening of a
 * connection.
 */
final class Versions {
    private static final int MOST = 100;
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Map<HttpRead, Version> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<HttpRead, Version> eldest) {
            return size() > MOST;
        }
    };

    /** One version of one reply. */
    record Version(
            String etag, String request, Optional<String> link, JsonNode tree, Digest digest, Instant fetchedAt) {

        /** The same, confirmed later. */
        Version at(Instant confirmed) {
            return new Version(etag, request, link, tree, digest, confirmed);
        }
    }

    synchronized Optional<Version> of(HttpRead read) {
        return Optional.ofNullable(known.get(read));
    }

    synchronized void keep(HttpRead read, Version version, int size) {
        if (!version.etag().isEmpty() && size <= LARGEST) {
            known.put(read, version);
        }
    }
}
