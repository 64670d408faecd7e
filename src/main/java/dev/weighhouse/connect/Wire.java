package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request, once, and reads its reply to the end. No redirect is followed here and nothing is tried again. */
final class Wire implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private final HttpSetup setup;
    private final Redaction redaction;
    private final Clock clock;
    private final OkHttpClient client;

    Wire(HttpSetup setup, Redaction redaction) {
        this.setup = setup;
        this.redaction = redaction;
        this.clock = setup.surround().clock();
        var limits = setup.limits();
        this.client = new OkHttpClient.Builder()
                .connectTimeout(limits.connect())
                .readTimeout(limits.read())
                .writeTimeout(limits.read())
                .callTimeout(limits.call())
                .followRedirects(false)
                .followSslRedirects(false)
                // all further attempts are made, counted and waited for in one place, by Http
                .retryOnConnectionFailure(false)
                // one for each request that may be under way: making a new one takes as long as several requests
                .connectionPool(new ConnectionPool(setup.budget().concurrent(), 5, TimeUnit.MINUTES))
                .eventListenerFactory(Departure::of)
                .build();
    }

    /**
     * A cancel ends it at once, as an {@link IOException}.
     *
     * @param credential the value of the sign-in, as it stands now
     */
    HttpReply ask(HttpUrl url, HttpRead read, String credential, Progress progress, Departure watcher)
            throws IOException {
        var request =
                request(url, read, credential).tag(Departure.class, watcher).build();
        return exchange(url, request, name(url, read), progress);
    }

    /** The watcher knows afterwards whether anything left. It cannot be cancelled: half sent would be in doubt. */
    HttpReply send(HttpUrl url, HttpSend what, String credential, Departure watcher) throws IOException {
        var request =
                request(url, what, credential).tag(Departure.class, watcher).build();
        return exchange(url, request, name(url, what), Progress.NONE);
    }

    private Request.Builder request(HttpUrl url, Outgoing what, String credential) {
        var content = what.content();
        var request = new Request.Builder()
                .url(signed(url, credential))
                .method(what.method(), content == null ? null : new Once(content));
        request.header("Accept", "application/json");
        if (!setup.auth().header().isEmpty()) {
            request.header(setup.auth().header(), credential);
        }
        what.headers().forEach(request::header);
        return request;
    }

    private HttpReply exchange(HttpUrl url, Request request, String name, Progress progress) throws IOException {
        var start = System.nanoTime();
        var call = client.newCall(request);
        try (var _ = progress.onCancel(call::cancel);
                var response = call.execute()) {
            var reply =
                    new HttpReply(url, name, response.code(), headers(response), body(response, name), clock.instant());
            LOG.debug("{} in {} ms", reply, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            return reply;
        } catch (IOException e) {
            var why = redaction.words(String.valueOf(e.getMessage()));
            LOG.debug("{} failed: {} {}", name, e.getClass().getSimpleName(), why);
            throw e;
        }
    }

    /** The address as it is sent. Only the wire sees it, so that no message can name the key in it. */
    private HttpUrl signed(HttpUrl url, String credential) {
        var parameter = setup.auth().parameter();
        return parameter.isEmpty()
                ? url
                : url.newBuilder().setQueryParameter(parameter, credential).build();
    }

    /** The request for messages: without secrets, and not longer than a person reads. */
    String name(HttpUrl url, Outgoing what) {
        var text = redaction.words(what.method() + " " + url);
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    /** A header that comes several times means the same as one with all its values. */
    private static Map<String, String> headers(Response response) {
        var headers = new HashMap<String, String>();
        for (var header : response.headers()) {
            headers.merge(
                    header.getFirst().toLowerCase(Locale.ROOT), header.getSecond(), (one, more) -> one + ", " + more);
        }
        return headers;
    }

    private byte[] body(Response response, String name) throws IOException {
        var most = setup.limits().maxBody();
        if (response.body().contentLength() > most) {
            throw tooLarge(name, most);
        }
        var all = new ByteArrayOutputStream();
        var part = new byte[64 * 1024];
        try (var in = response.body().byteStream()) {
            for (var read = in.read(part); read >= 0; read = in.read(part)) {
                if (all.size() + (long) read > most) {
                    throw tooLarge(name, most);
                }
                all.write(part, 0, read);
            }
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
        return all.toByteArray();
    }

    private static FailureException tooLarge(String name, long most) {
        return new FailureException(new Failure.BadInput(
                "The reply is larger than %d MB: %s.".formatted(Math.max(1, most / (1024 * 1024)), name),
                "Ask for a shorter period, or tell those who run the service."));
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
