package dev.weighhouse.sandbox;

import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A platform with accounts, balances and transactions over REST. Three dialects show that one provider reads them all; each
 * names versions with {@code ETag} and refuses with problem documents (RFC 9457).
 */
public final class RestSandbox implements AutoCloseable {

    /** How the service writes. */
    public enum Dialect {
        /** Cursor, bearer token, decimal strings. */
        CURSOR,
        /** Page numbers, key in a header, whole minor units. */
        PAGES,
        /** As CURSOR, but it has no balances. */
        TRANSACTIONS_ONLY
    }

    private static final int PAGE = 100;

    private final PlatformBooks books;
    private final Dialect dialect;
    private final String secret;
    private final Faults faults = new Faults();
    private final RestInbox acknowledgements;
    private final RestInbox reconciliations;
    private final LocalServer server;

    RestSandbox(PlatformBooks books, Dialect dialect, String secret) {
        this.books = books;
        this.dialect = dialect;
        this.secret = secret;
        this.acknowledgements = new RestInbox(faults, dialect == Dialect.PAGES, "ack");
        this.reconciliations = new RestInbox(faults, dialect == Dialect.PAGES, "rec");
        this.server = new LocalServer(this::answer);
    }

    public Faults faults() {
        return faults;
    }

    /** What it was told of its transactions and holds, in the order in which it came. */
    public List<ObjectNode> acknowledged() {
        return acknowledgements.rows();
    }

    /** What it was told of reconciled months and holds. */
    public List<ObjectNode> reconciled() {
        return reconciliations.rows();
    }

    /** Lets it hold something under a key that nobody here sent. */
    public void hasAcknowledged(String key, Map<String, String> fields) {
        acknowledgements.has(key, fields);
    }

    /** The settings of a connection to it. */
    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("base-url", server.address());
        switch (dialect) {
            case CURSOR -> settings.put("paging", "cursor");
            case TRANSACTIONS_ONLY -> settings.put("balances.path", "none");
            case PAGES -> {
                settings.put("paging", "page");
                settings.put("paging.size", Integer.toString(PAGE));
                settings.put("auth", "header");
                settings.put("amount", "minor-units");
                settings.put("idempotency-key", "bare");
            }
        }
        return settings;
    }

    private Answer answer(Request request) {
        var fault = faults.take();
        if (fault.isPresent()) {
            return fault(fault.get());
        }
        var given = dialect == Dialect.PAGES
                ? request.headers().get("x-api-key")
                : request.headers().get("authorization");
        if (!(dialect == Dialect.PAGES ? secret : "Bearer " + secret).equals(given)) {
            return problem(401, "Who are you?", "The key or token is not known.");
        }
        try {
            return versioned(request, read(request));
        } catch (UnreadableRequest e) {
            return problem(400, "Unreadable request", String.valueOf(e.getMessage()));
        }
    }

    private Answer read(Request request) {
        return switch (request.path()) {
            case "/accounts" -> page(request, books.accounts(), this::account);
            case "/balances" -> balances(request);
            case "/transactions" -> transactions(request);
            case "/acknowledgements" -> acknowledgements.answer(request);
            case "/reconciliations" -> reconciliations.answer(request);
            default -> problem(404, "Not found", "There is nothing at " + request.path() + ".");
        };
    }

    private Answer balances(Request request) {
        if (dialect == Dialect.TRANSACTIONS_ONLY) {
            return problem(404, "Not found", "This service keeps no balances.");
        }
        var day = request.day("as_of");
        var quoted = books.accounts().stream()
                .filter(account -> account.opening() != null)
                .toList();
        return page(
                request,
                quoted,
                (account) -> row(account.id(), books.balance(account, day)).put("asOf", day.toString()));
    }

    private Answer transactions(Request request) {
        var from = request.day("from");
        var to = request.day("to");
        return page(
                request,
                books.transactions(from, to),
                transaction -> said(
                        transaction.traits(),
                        row(transaction.account(), transaction.amount())
                                .put("id", transaction.id())
                                .put("date", transaction.date().toString())
                                .put("reference", transaction.reference())
                                .put("description", transaction.description())
                                .put("category", transaction.category())
                                .put("counterparty", transaction.counterparty())));
    }

    /** Adds what the books have of it; of what they have not, the reply has no field. */
    private ObjectNode said(Traits traits, ObjectNode row) {
        put(row, "type", traits.type());
        put(row, "country", traits.country());
        put(row, "taxCode", traits.taxCode());
        put(row, "payout", traits.payout());
        var tax = traits.tax();
        if (tax != null) {
            amount(row, "tax", tax);
        }
        if (!traits.dimensions().isEmpty()) {
            var dimensions = row.putObject("dimensions");
            traits.dimensions().forEach(dimensions::put);
        }
        return row;
    }

    private static void put(ObjectNode row, String field, @Nullable String text) {
        if (text != null) {
            row.put(field, text);
        }
    }

    private ObjectNode account(PlatformBooks.Account account) {
        return QuickBooksSandbox.JSON
                .createObjectNode()
                .put("id", account.id())
                .put("externalId", account.externalId())
                .put("name", account.name())
                .put("type", account.type())
                .put("currency", account.currency().getCurrencyCode())
                .put("status", account.active() ? "active" : "archived");
    }

    private ObjectNode row(String account, Money amount) {
        var row = QuickBooksSandbox.JSON
                .createObjectNode()
                .put("account", account)
                .put("currency", amount.currency().getCurrencyCode());
        return amount(row, "amount", amount);
    }

    private ObjectNode amount(ObjectNode row, String field, Money amount) {
        return dialect == Dialect.PAGES ? row.put(field, amount.minor()) : row.put(field, amount.plain());
    }

    private <T> Answer page(Request request, List<T> all, Function<T, ObjectNode> form) {
        var start = dialect == Dialect.PAGES ? (request.number("page", 1) - 1) * PAGE : request.number("cursor", 0);
        if (start < 0) {
            throw new UnreadableRequest("page", request.query("page", ""));
        }
        var rows = new ArrayList<>(all.subList(Math.min(start, all.size()), Math.min(start + PAGE, all.size())));
        var reply = QuickBooksSandbox.JSON.createObjectNode();
        var data = reply.putArray("data");
        rows.forEach(row -> data.add(form.apply(row)));
        if (dialect != Dialect.PAGES && start + PAGE < all.size()) {
            reply.put("next", Integer.toString(start + PAGE));
        }
        return Answer.json(200, reply);
    }

    private static Answer versioned(Request request, Answer answer) {
        if (answer.status() != 200) {
            return answer;
        }
        var tag =
                '"' + Digest.of(answer.body().getBytes(StandardCharsets.UTF_8)).brief() + '"';
        return tag.equals(request.headers().get("if-none-match"))
                ? new Answer(304, answer.type(), "", Map.of("ETag", tag))
                : answer.with("ETag", tag);
    }

    private static Answer fault(Faults.Kind kind) {
        return switch (kind) {
            case THROTTLED ->
                problem(429, "Too many requests", "Wait a second.").with("Retry-After", "1");
            case BROKEN -> problem(500, "Broken", "Nobody knows why.");
            case REFUSED_WITH_STATUS_200 -> problem(200, "Refused", "With a status that says otherwise.");
            case WEB_PAGE -> new Answer(200, "text/html", "<!DOCTYPE html><html><body>Sign in</body></html>", Map.of());
            case CUT_SHORT -> new Answer(200, "application/json", "{\"data\":[{\"id\":\"sq", Map.of());
        };
    }

    static Answer problem(int status, String title, String detail) {
        var body = QuickBooksSandbox.JSON
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        return new Answer(status, "application/problem+json", body.toString(), Map.of());
    }

    @Override
    public void close() {
        server.close();
    }
}
