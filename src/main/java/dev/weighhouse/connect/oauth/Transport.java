package dev.weighhouse.connect.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import dev.weighhouse.connect.Once;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Carries the messages of the library, each once: nothing is tried again, and no redirect is followed. */
final class Transport {
    private static final int LARGEST = 256 * 1024;
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final MediaType JSON = MediaType.get("application/json");
    private static final AtomicReference<@Nullable OkHttpClient> CLIENT = new AtomicReference<>();

    private Transport() {}

    /** The answer has more bytes than any such answer. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** One for all, and only where somebody signs in. */
    private static OkHttpClient client() {
        var known = CLIENT.get();
        if (known != null) {
            return known;
        }
        var made = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(20))
                .callTimeout(Duration.ofSeconds(30))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
        CLIENT.set(made);
        return made;
    }

    /**
     * Sends one message; a cancel ends it.
     *
     * @throws ParseException if the answer says of itself that it is nothing one could read
     */
    static HTTPResponse send(HTTPRequest message, Progress progress) throws IOException, ParseException {
        return send(message, FORM, progress);
    }

    /** As {@link #send}, for the services that want JSON where others take a form. */
    static HTTPResponse sendJson(HTTPRequest message) throws IOException, ParseException {
        return send(message, JSON, Progress.NONE);
    }

    private static HTTPResponse send(HTTPRequest message, MediaType type, Progress progress)
            throws IOException, ParseException {
        var content = message.getBody();
        var request = new Request.Builder()
                .url(message.getURI().toString())
                .header("Accept", "application/json")
                .post(new Once((content == null ? "" : content).getBytes(StandardCharsets.UTF_8), type));
        var authorization = message.getAuthorization();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var call = client().newCall(request.build());
        try (var _ = progress.onCancel(call::cancel);
                var reply = call.execute()) {
            var answer = new HTTPResponse(reply.code());
            var contentType = reply.header("Content-Type");
            if (contentType != null) {
                answer.setContentType(contentType);
            }
            for (var told : List.of("Retry-After", "Date")) {
                answer.setHeader(told, reply.headers(told).toArray(String[]::new));
            }
            try (var in = reply.body().byteStream()) {
                var bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new TooLarge();
                }
                answer.setBody(new String(bytes, StandardCharsets.UTF_8));
            }
            return answer;
        }
    }
}
