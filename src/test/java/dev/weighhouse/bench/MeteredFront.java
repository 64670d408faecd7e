package dev.weighhouse.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weighhouse.connect.RateBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of a ledger on this computer, as far away as a real one is, and enforces what the vendor documents: so many
 * requests within any minute and any second, so many at once. Whatever is above that is answered with 429.
 */
final class MeteredFront implements AutoCloseable {
    private static final Set<String> ITS_OWN =
            Set.of("host", "connection", "content-length", "transfer-encoding", "accept-encoding");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final URI ledger;
    private final RateBudget limits;
    private final boolean telling;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final List<Long> taken = new ArrayList<>();
    private @Nullable Long begun;
    private int underWay;
    private int mostAtOnce;
    private final List<Long> refused = new ArrayList<>();

    /** @param telling whether each reply says how many requests are left within the minute, as those of Xero do */
    MeteredFront(URI ledger, RateBudget limits, boolean telling) {
        this.telling = telling;
        this.ledger = ledger;
        this.limits = limits;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            // on its way here, from 20 to 100 ms
            travel(20, 100);
            var body = exchange.getRequestBody().readAllBytes();
            var left = takes(exchange.getRequestURI().toString());
            if (telling) {
                exchange.getResponseHeaders().set("X-MinLimit-Remaining", Long.toString(Math.max(0, left)));
            }
            if (left < 0) {
                exchange.getResponseHeaders().set("Retry-After", "5");
                exchange.sendResponseHeaders(429, -1);
                return;
            }
            HttpResponse<byte[]> reply;
            try {
                // at work, from 260 to 420 ms; with the way back 300 to 600 altogether
                travel(260, 420);
                reply = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            } finally {
                over();
            }
            travel(20, 80);
            reply.headers().map().forEach((name, values) -> {
                if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().set(name, values.getFirst());
                }
            });
            exchange.sendResponseHeaders(reply.statusCode(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(
                        ledger.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, values.getFirst());
            }
        });
        return request.build();
    }

    private static void travel(int least, int most) throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(least, most));
    }

    /** How many requests are left in this minute, or less than none if this one is refused. */
    private synchronized long takes(String asked) {
        var now = System.nanoTime();
        if (begun == null && asked.matches("(?i).*(journalentry|manualjournals).*")) {
            begun = now;
        }
        if (underWay >= limits.concurrent()
                || within(now, MINUTE) >= limits.perMinute()
                || within(now, SECOND) >= limits.perSecond()) {
            refused.add(now);
            return -1;
        }
        underWay++;
        mostAtOnce = Math.max(mostAtOnce, underWay);
        taken.add(now);
        return limits.perMinute() - within(now, MINUTE);
    }

    private long within(long now, Duration span) {
        return taken.stream().filter(at -> now - at < span.toNanos()).count();
    }

    private synchronized void over() {
        underWay--;
    }

    /**
     * A whole minute.
     *
     * @param from when it began, as the system's nanoseconds
     */
    record Minute(long from, long taken, long refused) {}

    synchronized int mostAtOnce() {
        return mostAtOnce;
    }

    /** The whole minutes since the first request for an entry; before that, what is to be sent is checked here. */
    synchronized List<Minute> minutes() {
        var minutes = new ArrayList<Minute>();
        for (long from = Objects.requireNonNull(begun);
                from + MINUTE.toNanos() <= taken.getLast();
                from += MINUTE.toNanos()) {
            minutes.add(new Minute(from, between(taken, from), between(refused, from)));
        }
        return minutes;
    }

    private static long between(List<Long> times, long from) {
        return times.stream()
                .filter(at -> at >= from && at - from < MINUTE.toNanos())
                .count();
    }

    synchronized int requests() {
        return taken.size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.close();
    }
}
