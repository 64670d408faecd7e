package dev.weighhouse.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A web server on this computer that gives the replies it was told, in order. */
public final class Replies implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();

    public Replies() {
        server.setServerSocketFactory(new AtOnce());
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Replies then(MockResponse reply) {
        server.enqueue(reply);
        return this;
    }

    public Replies thenJson(String body) {
        return then(json(200, body));
    }

    public Replies thenStatus(int status) {
        return then(json(status, "{}"));
    }

    public static MockResponse json(int status, String body, String... header) {
        var reply = new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body);
        List.of(header).forEach(reply::addHeader);
        return reply.build();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getPort() + "/";
    }

    public int asked() {
        return server.getRequestCount();
    }

    /** The next request that came in. */
    public RecordedRequest next() {
        try {
            return server.takeRequest();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public MockWebServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
