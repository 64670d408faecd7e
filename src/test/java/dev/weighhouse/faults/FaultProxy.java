package dev.weighhouse.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;

/**
 * A proxy on loopback in front of one server on plain HTTP, that lets the faults of a plan happen. One request for each
 * connection; several at once.
 */
public final class FaultProxy implements AutoCloseable {

    private static final byte[] BAD_GATEWAY = reply("502 Bad Gateway", "text/plain", "bad gateway");
    private static final byte[] WEB_PAGE = reply("200 OK", "text/html", "<!DOCTYPE html><html>Sign in here</html>");

    private final InetSocketAddress upstream;
    private final FaultPlan plan;
    private final Random random;
    private final ServerSocket server;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final Phaser late = new Phaser(1);
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);

    private FaultProxy(URI upstream, int port, FaultPlan plan) throws IOException {
        this.upstream = new InetSocketAddress(upstream.getHost(), upstream.getPort());
        this.plan = plan;
        this.random = plan.random();
        this.server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    }

    /** Starts one on a free port. */
    public static FaultProxy start(URI upstream, FaultPlan plan) {
        return start(upstream, 0, plan);
    }

    public static FaultProxy start(URI upstream, int port, FaultPlan plan) {
        try {
            var proxy = new FaultProxy(upstream, port, plan);
            proxy.work.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * For scripts: {@code FaultProxy UPSTREAM PORT SEED PERCENT [DELAY-MILLIS]}. Says its address, and when it is ended what
     * happened.
     */
    public static void main(String[] args) throws InterruptedException {
        var plan = FaultPlan.of(Long.parseLong(args[2]), Integer.parseInt(args[3]));
        var slow = args.length > 4 ? plan.withDelay(Duration.ofMillis(Long.parseLong(args[4]))) : plan;
        var proxy = start(URI.create(args[0]), Integer.parseInt(args[1]), slow);
        System.out.println(proxy.address());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(proxy.counts())));
        Thread.currentThread().join();
    }

    /** Where it listens, such as {@code http://127.0.0.1:41001/}. */
    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /** How often each fault happened so far, {@link Fault#NONE} among them. */
    public Map<Fault, Integer> counts() {
        synchronized (counts) {
            return new EnumMap<>(counts);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                work.execute(() -> serve(client));
            } catch (IOException e) {
                // closed: the loop ends
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var request = Message.request(client.getInputStream());
            var fault = next(request);
            if (fault == Fault.ARRIVES_LATE) {
                client.close();
            } else if (fault == Fault.RESET_BEFORE) {
                client.setSoLinger(true, 0);
            }
            var answer = answer(request, fault);
            client.getOutputStream().write(answer);
            client.getOutputStream().flush();
        } catch (IOException e) {
            // either side went away, which is what this is for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Fault next(Message request) {
        synchronized (counts) {
            var fault = plan.next(request, random);
            counts.merge(fault, 1, Integer::sum);
            return fault;
        }
    }

    /** What the client gets; nothing at all where its connection is cut. */
    private byte[] answer(Message request, Fault fault) throws IOException, InterruptedException {
        return switch (fault) {
            case NONE -> forward(request);
            case RESET_BEFORE, CUT_BEFORE -> new byte[0];
            case BAD_GATEWAY_BEFORE -> BAD_GATEWAY;
            case ARRIVES_LATE, DELAY -> {
                Thread.sleep(plan.delay());
                yield forward(request);
            }
            case CUT_AFTER -> {
                forward(request);
                yield new byte[0];
            }
            case HALF_REPLY -> {
                var whole = forward(request);
                yield Arrays.copyOf(whole, whole.length / 2);
            }
            case BAD_GATEWAY_AFTER -> {
                forward(request);
                yield BAD_GATEWAY;
            }
            case WEB_PAGE_AFTER -> {
                forward(request);
                yield WEB_PAGE;
            }
            case DUPLICATE -> {
                forward(request);
                yield forward(request);
            }
            case ARRIVES_AGAIN -> {
                var answer = forward(request);
                late.register();
                work.execute(() -> again(request));
                yield answer;
            }
        };
    }

    private void again(Message request) {
        try {
            Thread.sleep(plan.delay());
            forward(request);
        } catch (IOException e) {
            // the server went away, so that it arrived once only
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            late.arriveAndDeregister();
        }
    }

    /** Waits until all that was to arrive once more has. */
    public void awaitArrivals() {
        late.arriveAndAwaitAdvance();
    }

    private byte[] forward(Message request) throws IOException {
        try (var server = new Socket()) {
            server.connect(upstream);
            server.getOutputStream().write(request.bytes());
            server.getOutputStream().flush();
            return Message.reply(server.getInputStream()).bytes();
        }
    }

    private static byte[] reply(String status, String type, String body) {
        return "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(status, type, body.length(), body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Ends it; what is under way is cut. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        work.shutdownNow();
    }
}
