package dev.weighhouse.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** An HTTP server on this computer's loopback address and a free port. */
final class LocalServer implements AutoCloseable {
    private static final int CUT = 0;

    static {
        // the head of a reply and its body are two writes: without this the second waits 40 ms for the reader's
        // acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    /**
     * A request as the sandboxes need it.
     *
     * @param query by name; what comes more than once stands behind commas
     * @param headers by name in lower case
     * @param body what came along; blank where nothing did
     */
    record Request(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {
        String query(String name, String otherwise) {
            return query.getOrDefault(name, otherwise);
        }

        /** Throws {@link UnreadableRequest} if it is missing or no date. */
        LocalDate day(String name) {
            var text = query(name, "");
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new UnreadableRequest(name, text);
            }
        }

        /** Throws {@link UnreadableRequest} if it is there and no whole number. */
        int number(String name, int otherwise) {
            var text = query(name, Integer.toString(otherwise));
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new UnreadableRequest(name, text);
            }
        }
    }

    /** An answer with its headers. */
    record Answer(int status, String type, String body, Map<String, String> headers) {
        static Answer json(int status, Object body) {
            return new Answer(status, "application/json", body.toString(), Map.of());
        }

        /** No answer at all: the connection ends. */
        static Answer cut() {
            return new Answer(CUT, "", "", Map.of());
        }

        Answer with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Answer(status, type, body, more);
        }
    }

    LocalServer(Function<Request, Answer> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, answers.apply(request(exchange)));
            }
        });
        server.start();
    }

    private static Request request(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var query = new HashMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            for (var part : raw.split("&", -1)) {
                var at = part.indexOf('=');
                var name = at < 0 ? part : part.substring(0, at);
                query.merge(
                        decoded(name), at < 0 ? "" : decoded(part.substring(at + 1)), (one, more) -> one + "," + more);
            }
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), query, headers, body);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == CUT) {
            // closing the exchange without a reply closes the connection
            return;
        }
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (answer.status() == 304) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
