package dev.weighhouse.connect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing to read.
 *
 * @param what in the user's words, for messages, such as {@code the accounts, page 2}
 * @param address a path below the base address, or the full address of a next page on the same host
 * @param query names and values, not yet encoded, in order
 * @param headers beside those of sign-in
 */
public record HttpRead(String what, String address, Map<String, String> query, Map<String, String> headers) {

    public HttpRead {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        headers = Map.copyOf(headers);
    }

    public static HttpRead of(String what, String address) {
        return new HttpRead(what, address, Map.of(), Map.of());
    }

    /** The same with one more part of the query. */
    public HttpRead with(String name, String value) {
        var more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new HttpRead(what, address, more, headers);
    }

    /** The same with one more header. */
    public HttpRead withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpRead(what, address, query, more);
    }

    /**
     * Asks only for what is not the given version; the reply may then be {@link HttpReply#notModified()}. A version that
     * no header may carry is left out, and everything is asked for.
     */
    public HttpRead ifChangedSince(String etag) {
        return etag.chars().allMatch(c -> c >= ' ' && c <= '~') ? withHeader("If-None-Match", etag) : this;
    }
}
