package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * A platform that answers like Pleo: the chart of accounts with its batches, tax codes, accounting entries, and export jobs one at
 * a time. It takes an API key as the user of basic authentication, or a bearer token, and 600 requests a minute. Shapes as Pleo publishes them; what it
 * tells follows from its books.
 */
public final class PleoSandbox implements AutoCloseable {
    private static final String CHART = "/v1/chart-of-accounts";

    private final PleoBooks books;
    private final String authorization;
    private final PleoMinute minute;
    private final PleoChartDesk chart;
    private final PleoEntryDesk entries;
    private final PleoExportDesk exports;
    private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final LocalServer server;
    private volatile Predicate<String> tokens = _ -> false;

    /**
     * Starts it on a free port of this computer.
     *
     * @param clock its own time, for the limit of a minute and for jobs that expire
     */
    public PleoSandbox(PleoBooks books, String key, Clock clock) {
        this.books = books;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        this.minute = new PleoMinute(clock);
        this.chart = new PleoChartDesk(books);
        this.entries = new PleoEntryDesk(books);
        this.exports = new PleoExportDesk(books.jobs(), clock);
        this.server = new LocalServer(this::answer);
    }

    public PleoBooks books() {
        return books;
    }

    /** For the setting base-url. */
    public String address() {
        return server.address();
    }

    /** The settings of a connection to it. */
    public Map<String, String> settings() {
        return Map.of("base-url", address(), "company-id", books.company());
    }

    /** From now on it lets in who shows one of these tokens. Without that it knows the key alone. */
    public PleoSandbox lets(Predicate<String> good) {
        tokens = good;
        return this;
    }

    private boolean knows(String shown) {
        return shown.startsWith("Bearer ")
                ? tokens.test(shown.substring("Bearer ".length()))
                : shown.equals(authorization);
    }

    /** From now on neither the key nor a token may do what this scope covers, such as {@code accounts:write}. */
    public void forbid(String scope) {
        forbidden.add(scope);
    }

    /** It may again. */
    public void allow(String scope) {
        forbidden.remove(scope);
    }

    /** The most requests it took within any sixty seconds. */
    public int mostInAMinute() {
        return minute.most();
    }

    /** How many requests it refused because there were too many. */
    public int refused() {
        return minute.refused();
    }

    /** How many requests began like this, such as {@code PUT /v1/chart-of-accounts}. */
    public long asked(String request) {
        return asked.stream().filter(each -> each.startsWith(request)).count();
    }

    /** What goes wrong with a word on a job. */
    public enum Mishap {
        /** The connection ends before anything was done. */
        LOST,
        /** It is done, and the connection ends before the answer. */
        DONE_AND_CUT,
        /** Its own program breaks before anything was done. */
        BROKEN
    }

    /** What happens to the next words on jobs, one after the other; all later ones are taken as they should be. */
    public void next(Mishap... coming) {
        mishaps.addAll(List.of(coming));
    }

    /** From now on nothing goes wrong. */
    public void heal() {
        mishaps.clear();
    }

    private Answer answer(Request request) {
        asked.add(request.method() + " " + request.path());
        if (!knows(request.headers().getOrDefault("authorization", ""))) {
            return PleoSays.signIn();
        }
        if (!minute.takes()) {
            return PleoSays.no(429, "TOO_MANY_REQUESTS", "At most 600 requests a minute.");
        }
        try {
            synchronized (books) {
                return routed(request);
            }
        } catch (UnreadableRequest e) {
            return PleoSays.bad(String.valueOf(e.getMessage()));
        }
    }

    private Answer routed(Request request) {
        var scope = scope(request);
        if (forbidden.contains(scope)) {
            return PleoSays.forbidden(scope);
        }
        var path = request.path();
        if (path.startsWith(CHART)) {
            return chart.answer(request, path.substring(CHART.length()));
        }
        return switch (request.method() + " " + path) {
            case "GET /v1/companies" -> entries.companies(request);
            case "POST /v0/tax-codes:search" -> entries.taxCodes(request);
            case "POST /v1/accounting-entries:search" -> entries.entries(request);
            case String export when path.startsWith("/v3/") -> export(request, export);
            default -> PleoSays.notFound(request.method() + " " + path);
        };
    }

    private Answer export(Request request, String what) {
        var mishap = request.method().equals("GET") ? null : mishaps.poll();
        return switch (mishap) {
            case null -> exports.answer(request, what);
            case LOST -> Answer.cut();
            case DONE_AND_CUT -> {
                exports.answer(request, what);
                yield Answer.cut();
            }
            case BROKEN -> PleoSays.no(500, "INTERNAL_SERVER_ERROR", "Something broke.");
        };
    }

    private static String scope(Request request) {
        var path = request.path();
        var read = request.method().equals("GET") || path.endsWith(":search");
        if (path.startsWith(CHART)) {
            return read ? "accounts:read" : "accounts:write";
        }
        if (path.startsWith("/v3/export-items")) {
            return "export-items:read";
        }
        if (path.startsWith("/v3/")) {
            return read ? "export-jobs:read" : "export-jobs:write";
        }
        return path.startsWith("/v0/tax-codes")
                ? "tax-codes:read"
                : path.startsWith("/v1/companies") ? "companies:read" : "accounting-entries:read";
    }

    @Override
    public void close() {
        server.close();
    }
}
