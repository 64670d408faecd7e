package dev.weighhouse.connect.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/** Listens on this computer, and on it alone, for the browser that comes back (RFC 8252). It answers with a page of plain words. */
final class LoopbackRedirect implements AutoCloseable {
    private static final int FEW = 16;

    private final HttpServer server;
    private final String path;
    private final Function<String, Landing> reading;
    private final Consumer<Landing> arrived;

    private LoopbackRedirect(
            HttpServer server, String path, Function<String, Landing> reading, Consumer<Landing> arrived) {
        this.server = server;
        this.path = path;
        this.reading = reading;
        this.arrived = arrived;
    }

    /**
     * Begins to listen.
     *
     * @param redirect as registered; port 0 takes any free one
     * @param reading reads a query
     * @param arrived is told of each end of a sign-in that came, on a thread of the server
     * @throws IOException if another program listens there
     */
    static LoopbackRedirect listen(URI redirect, Function<String, Landing> reading, Consumer<Landing> arrived)
            throws IOException {
        var address = new InetSocketAddress(
                redirect.getHost().contains(":")
                        ? InetAddress.getByName(redirect.getHost())
                        : InetAddress.ofLiteral("127.0.0.1"),
                redirect.getPort() < 0 ? 80 : redirect.getPort());
        var server = HttpServer.create(address, FEW);
        var path = redirect.getPath().isEmpty() ? "/" : redirect.getPath();
        var listening = new LoopbackRedirect(server, path, reading, arrived);
        server.createContext("/", listening::answer);
        server.start();
        return listening;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        var here = exchange.getRequestURI().getPath().equals(path)
                && exchange.getRequestMethod().equals("GET");
        var landing = here ? reading.apply(query == null ? "" : query) : new Landing.Nothing();
        try (exchange) {
            var page = page(landing);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
            exchange.sendResponseHeaders(landing instanceof Landing.Nothing ? 404 : 200, page.length);
            exchange.getResponseBody().write(page);
        } finally {
            // Also where the browser went away before it had read the page.
            if (!(landing instanceof Landing.Nothing)) {
                arrived.accept(landing);
            }
        }
    }

    private static byte[] page(Landing landing) {
        var words = landing.page();
        return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Weighhouse</title><h1>%s</h1><p>%s</p></html>"
                .formatted(words.getFirst(), words.getLast())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
