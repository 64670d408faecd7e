package dev.weighhouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands before a Pleo of our own. Who keeps it sees every request, lets it pass or not, and may change the answer. */
final class PleoDoor implements AutoCloseable {
    private static final Set<String> OWN_BUSINESS = Set.of("host", "connection", "content-length", "transfer-encoding");

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final String behind;
    private volatile Keeper keeper = (_, pleo) -> pleo.get();

    /**
     * What comes back.
     *
     * @param then done after the last byte was sent
     */
    record Answer(int status, String body, Runnable then) {
        Answer saying(String other) {
            return new Answer(status, other, then);
        }

        Answer then(Runnable after) {
            return new Answer(status, body, after);
        }
    }

    /** Decides what becomes of a request. */
    @FunctionalInterface
    interface Keeper {
        /**
         * One request at a time.
         *
         * @param request as {@code PUT /v1/chart-of-accounts/17}
         * @param pleo lets it pass, and gives what Pleo answers
         * @return null for no answer at all
         */
        @Nullable
        Answer keep(String request, Supplier<Answer> pleo);
    }

    PleoDoor(String behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var request = exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath();
                var body = exchange.getRequestBody().readAllBytes();
                var answer = keeper.keep(request, () -> pass(exchange, body));
                if (answer != null) {
                    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                    answer.then().run();
                }
            }
        });
        server.start();
    }

    /** From now on this one decides. */
    void kept(Keeper by) {
        keeper = by;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Answer pass(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(
                        URI.create(behind + exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().entrySet().stream()
                .filter(header -> !OWN_BUSINESS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .forEach(header -> header(request, header.getKey(), header.getValue()));
        try {
            var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(reply.statusCode(), reply.body(), () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts a request to a server of our own", e);
        }
    }

    private static void header(HttpRequest.Builder request, String name, List<String> values) {
        values.forEach(value -> request.header(name, value));
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
