package dev.weighhouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A platform on this computer that knows by the token which process asks, and writes down when two ask at a time. A request can be
 * kept waiting, and its process with it.
 */
final class AskedBy implements AutoCloseable {
    private static final String ACCOUNTS = """
            {"data": [{"id": "till", "name": "Till", "type": "asset", "currency": "GBP", "status": "active"}]}""";
    private static final String NONE = "{\"data\": []}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new ArrayList<>();
    private final List<String> overlaps = new ArrayList<>();
    private final Map<String, Integer> under = new HashMap<>();
    private final Map<String, Stop> stops = new HashMap<>();

    /** Where a process is kept waiting. */
    static final class Stop {
        private final int at;
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        private Stop(int at) {
            this.at = at;
        }

        void await() throws InterruptedException {
            arrived.await();
        }

        void release() {
            released.countDown();
        }
    }

    AskedBy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Keeps this process waiting at one of its requests, counted from 1. */
    Stop stop(String who, int at) {
        var stop = new Stop(at);
        synchronized (this) {
            stops.put(who, stop);
        }
        return stop;
    }

    /** Those who asked while another one was at it. */
    synchronized List<String> overlaps() {
        return List.copyOf(overlaps);
    }

    /** Who asked, in order; whoever comes twice was at it, let another one in, and went on. */
    synchronized List<String> turns() {
        var turns = new ArrayList<String>();
        for (var who : asked) {
            if (turns.isEmpty() || !turns.getLast().equals(who)) {
                turns.add(who);
            }
        }
        return turns;
    }

    /** A process that was killed waits for nothing any more. */
    synchronized void gone(String who) {
        under.remove(who);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var who = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
            var stop = entered(who);
            if (stop != null) {
                stop.arrived.countDown();
                stop.released.await();
            }
            var reply = (exchange.getRequestURI().getPath().endsWith("/accounts") ? ACCOUNTS : NONE)
                    .getBytes(StandardCharsets.UTF_8);
            left(who);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private synchronized @Nullable Stop entered(String who) {
        asked.add(who);
        under.merge(who, 1, Integer::sum);
        if (under.size() > 1) {
            overlaps.add(who + " among " + under);
        }
        var stop = stops.get(who);
        var count = asked.stream().filter(who::equals).count();
        return stop != null && stop.at == count ? stop : null;
    }

    private synchronized void left(String who) {
        under.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
