package dev.weighhouse.connect;

import dev.weighhouse.crossing.Body;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be sent that changes something at the other side, and therefore is sent once.
 *
 * @param what in the user's words, for messages, such as {@code journal entry 3ZP0-QD9F-73QR-GA06}
 * @param method {@code POST}, {@code PUT} or {@code DELETE}
 * @param address a path below the base address
 * @param query names and values, not yet encoded, in order
 * @param headers beside those of sign-in, or in place of them where they have the same name
 * @param body the JSON, sent as it is; with {@code DELETE} none is sent
 */
public record HttpSend(
        String what, String method, String address, Map<String, String> query, Map<String, String> headers, Body body)
        implements Outgoing {

    public HttpSend {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        headers = Map.copyOf(headers);
    }

    public static HttpSend post(String what, String address, Body body) {
        return new HttpSend(what, "POST", address, Map.of(), Map.of(), body);
    }

    public static HttpSend put(String what, String address, Body body) {
        return new HttpSend(what, "PUT", address, Map.of(), Map.of(), body);
    }

    public static HttpSend delete(String what, String address) {
        return new HttpSend(what, "DELETE", address, Map.of(), Map.of(), Body.of(""));
    }

    /** The same with one more part of the query. */
    public HttpSend with(String name, String value) {
        var more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new HttpSend(what, method, address, more, headers, body);
    }

    /** The same with one more header. */
    public HttpSend withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpSend(what, method, address, query, more, body);
    }

    @Override
    public byte @Nullable [] content() {
        return method.equals("DELETE") ? null : body.bytes();
    }

    /** Without headers and body, which may hold a secret. */
    @Override
    public String toString() {
        return "%s %s (%s)".formatted(method, address, what);
    }
}
