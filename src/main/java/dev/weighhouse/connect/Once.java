package dev.weighhouse.connect;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * What the HTTP library may write one time only. Left alone it sends a request again by itself when a reply says so,
 * such as a 503 with {@code Retry-After: 0}; every further attempt is to be made, counted and waited for by us.
 */
public final class Once extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final byte[] content;
    private final MediaType type;

    /** JSON. */
    Once(byte[] content) {
        this(content, JSON);
    }

    public Once(byte[] content, MediaType type) {
        this.content = content;
        this.type = type;
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return content.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(content);
    }
}
