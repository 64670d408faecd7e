package dev.weighhouse.connect;

import dev.weighhouse.books.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** A reply that was read to its end: status, headers, the bytes after unpacking, and their provenance. */
public final class HttpReply {

    private final HttpUrl address;
    private final String request;
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Instant fetchedAt;

    /**
     * @param address what was asked, without the key some services want in it
     * @param request what was asked, for messages; without secrets
     * @param headers by name in lower case
     * @param body owned by the reply from now on
     */
    HttpReply(
            HttpUrl address, String request, int status, Map<String, String> headers, byte[] body, Instant fetchedAt) {
        this.address = address;
        this.request = request;
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.fetchedAt = fetchedAt;
    }

    /** The request, such as {@code GET https://books.example/accounts?page=2}; without secrets. */
    public String request() {
        return request;
    }

    /** The full address of a link in the reply; one that makes no address stays as it is, to be refused where it is asked. */
    String resolve(String link) {
        var full = address.resolve(link);
        return full == null ? link : full.toString();
    }

    public int status() {
        return status;
    }

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** Whether the service says that nothing changed since the given {@code ETag}. */
    public boolean notModified() {
        return status == 304;
    }

    /** A header by name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** For {@link HttpRead#ifChangedSince}. */
    public Optional<String> etag() {
        return header("ETag");
    }

    /** The bytes themselves, not a copy: a reply can have 64 MB. */
    byte[] raw() {
        return body;
    }

    /** The bytes of the body. */
    public byte[] body() {
        return body.clone();
    }

    public int size() {
        return body.length;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The text of the first bytes, for a look without reading all. */
    public String start(int bytes) {
        return new String(body, 0, Math.min(body.length, bytes), StandardCharsets.UTF_8);
    }

    /** When the last byte was read, by this computer's clock. */
    public Instant fetchedAt() {
        return fetchedAt;
    }

    /** SHA-256 of the body. */
    public Digest digest() {
        return Digest.of(body);
    }

    /** Whether a web page came where data was asked for. */
    public boolean looksLikeAWebPage() {
        if (header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("html")) {
            return true;
        }
        var start = start(200).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    @Override
    public String toString() {
        return "%s -> %d, %d bytes".formatted(request, status, body.length);
    }
}
