package dev.weighhouse.connect;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to read.
 *
 * @param what in the user's words, for messages, such as {@code the accounts, page 2}
 * @param address a path below the base address, or the full address of a next page on the same host
 * @param query names and values, not yet encoded, in order
 * @param headers beside those of sign-in, or in place of them where they have the same name
 * @param question the JSON to be posted to services that take even questions so, else null. It may be sent more than
 *     once, so that it must change nothing at the other side
 */
public record HttpRead(
        String what,
        String address,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable String question) implements Outgoing {

    public HttpRead {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        headers = Map.copyOf(headers);
    }

    public static HttpRead of(String what, String address) {
        return new HttpRead(what, address, Map.of(), Map.of(), null);
    }

    /** A read for which the question itself has to be posted. */
    public static HttpRead asking(String what, String address, String question) {
        return new HttpRead(what, address, Map.of(), Map.of(), question);
    }

    /** {@code GET} or {@code POST}. */
    @Override
    public String method() {
        return question == null ? "GET" : "POST";
    }

    @Override
    public byte @Nullable [] content() {
        return question == null ? null : question.getBytes(StandardCharsets.UTF_8);
    }

    /** The same with one more part of the query. */
    public HttpRead with(String name, String value) {
        var more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new HttpRead(what, address, more, headers, question);
    }

    /** The same with one more header. */
    public HttpRead withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpRead(what, address, query, more, question);
    }

    /**
     * Asks only for what is not the given version; the reply may then be {@link HttpReply#notModified()}. A version that
     * no header may carry is left out, and everything is asked for.
     */
    public HttpRead ifChangedSince(String etag) {
        return etag.chars().allMatch(c -> c >= ' ' && c <= '~') ? withHeader("If-None-Match", etag) : this;
    }

    /** Without headers and question, which may hold a secret. */
    @Override
    public String toString() {
        return "%s %s (%s)".formatted(method(), address, what);
    }
}
