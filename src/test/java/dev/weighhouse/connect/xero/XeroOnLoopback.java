package dev.weighhouse.connect.xero;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Connection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** An organisation at a Xero of our own that keeps what it is sent, for those who push to it from other rooms. */
public final class XeroOnLoopback implements AutoCloseable {
    public static final Currency CURRENCY = Currency.getInstance("NZD");
    public static final AccountId DEBIT = new AccountId(Shapes.id(610));
    public static final AccountId CREDIT = new AccountId(Shapes.id(820));

    /** Another organisation of the same person. */
    public static final String OTHER = "11111111-2222-3333-4444-555555555555";

    private final Replies server = new Replies();
    private final ManualJournalDesk desk = new ManualJournalDesk();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> lets = _ -> true;
    private volatile @Nullable Function<RecordedRequest, MockResponse> refusing;

    public XeroOnLoopback() {
        server.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
    }

    /** From now on nothing that is sent is kept; this is the reply to it. */
    public void sendingsAreAnswered(Function<RecordedRequest, MockResponse> reply) {
        refusing = reply;
    }

    private MockResponse answer(RecordedRequest request) {
        var refusal = refusing;
        if (refusal != null && !request.getMethod().equals("GET")) {
            return refusal.apply(request);
        }
        var path = request.getUrl().encodedPath();
        if (!lets.test(String.valueOf(request.getHeaders().get("Authorization")).replaceFirst("^Bearer ", ""))) {
            return Replies.json(401, "{\"Title\":\"Unauthorized\",\"Detail\":\"TokenExpired\"}");
        }
        if (path.startsWith("/connections")) {
            return connections(request);
        }
        return switch (path.substring(path.indexOf("/2.0/") + 5)) {
            case "Organisation" -> Replies.json(200, Shapes.organisation("NZD", 31, 3));
            case "Accounts" -> Replies.json(200, Shapes.list("Accounts", Accrual.accounts()));
            case "TaxRates" -> Replies.json(200, Shapes.list("TaxRates"));
            case "Journals" -> Replies.json(200, Shapes.list("Journals"));
            case "Reports/TrialBalance" ->
                Replies.json(
                        200,
                        Shapes.trialBalance(
                                Objects.requireNonNull(request.getUrl().queryParameter("date")), "0.00", "0.00"));
            case "ManualJournals" -> desk.answer(request);
            default -> Replies.json(404, "{}");
        };
    }

    private MockResponse connections(RecordedRequest request) {
        if (request.getMethod().equals("DELETE")) {
            ended.add(request.getUrl().encodedPath());
            return new MockResponse.Builder().code(204).build();
        }
        return Replies.json(
                200,
                "[%s,%s,%s]"
                        .formatted(
                                listed("c-2", "p", "PRACTICE", "The firm"),
                                listed("c-9", OTHER, "ORGANISATION", "Harbour Tea"),
                                listed("c-1", Tenant.ID, "ORGANISATION", "Larkfield")));
    }

    private static String listed(String id, String tenant, String type, String name) {
        return "{\"id\":\"%s\",\"tenantId\":\"%s\",\"tenantType\":\"%s\",\"tenantName\":\"%s\"}"
                .formatted(id, tenant, type, name);
    }

    /** From now on only these tokens are let in. */
    public void lets(Predicate<String> tokens) {
        lets = tokens;
    }

    /** Which connections were ended, by path. */
    public List<String> ended() {
        return List.copyOf(ended);
    }

    public String address() {
        return server.address();
    }

    public Connection connection() {
        return Tenant.connection(Map.of("tenant", Tenant.ID, "base-url", server.address()));
    }

    public String token() {
        return Tenant.TOKEN;
    }

    /** The narrations of what stands in its books. */
    public List<String> standing() {
        return desk.standing();
    }

    @Override
    public void close() {
        server.close();
    }
}
