package dev.weighhouse.connect.tryton;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Notes;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Role;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Tryton of our own: answers by method, in the shapes of version 6.0, and remembers what it was asked. */
final class FakeTryton implements AutoCloseable {

    static final String PASSWORD = "reconpass-canary";
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * A call as it came in.
     *
     * @param signedIn the header {@code Authorization}
     */
    record Call(String method, JsonNode params, String signedIn) {}

    final FakeTime time = new FakeTime();
    final Notes notes = new Notes();
    final List<Call> calls = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>(Map.of("database", "books"));
    private final Map<String, Function<Call, MockResponse>> answers = new HashMap<>();
    private final Replies server = new Replies();
    private Optional<String> secret = Optional.of("recon:" + PASSWORD);

    /** With one company, the fiscal years 2025 and 2026 and a period for every month of them. */
    FakeTryton() {
        result("common.db.login", "[2,\"session-key\"]");
        result("model.res.user.get_preferences", "{\"company\":1,\"language\":\"en\"}");
        records("company.company", """
                {"id":1,"party.":{"name":"Larkfield Coffee"},"currency.":{"code":"GBP"},"create_date":{
                 "__class__":"datetime","year":2024,"month":12,"day":3,"hour":9,"minute":41,"second":7,"microsecond":581204}}
                """);
        records(
                "account.fiscalyear",
                span(1, "2025", "2025-01-01", "2025-12-31", "open"),
                span(2, "2026", "2026-01-01", "2026-12-31", "open"));
        var periods = new ArrayList<String>();
        for (var month = YearMonth.of(2025, 1); month.getYear() < 2027; month = month.plusMonths(1)) {
            periods.add(span(
                    periods.size() + 1,
                    month.toString(),
                    month.atDay(1).toString(),
                    month.atEndOfMonth().toString(),
                    periods.isEmpty() ? "close" : "open"));
        }
        records("account.period", periods.toArray(String[]::new));
        server.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
    }

    private MockResponse answer(RecordedRequest request) {
        var body = request.getBody();
        var json = MAPPER.readTree((body == null ? ByteString.EMPTY : body).utf8());
        var signedIn = request.getHeaders().get("Authorization");
        var call = new Call(json.path("method").asString(""), json.path("params"), signedIn == null ? "" : signedIn);
        synchronized (calls) {
            calls.add(call);
            return answers.getOrDefault(call.method(), _ -> Replies.json(200, error("'" + call.method() + "'")))
                    .apply(call);
        }
    }

    static String span(int id, String name, String from, String to, String state) {
        return "{\"id\":%d,\"name\":\"%s\",\"start_date\":%s,\"end_date\":%s,\"state\":\"%s\"}"
                .formatted(id, name, date(from), date(to), state);
    }

    static String date(String iso) {
        var part = iso.split("-", -1);
        return "{\"__class__\":\"date\",\"year\":%d,\"month\":%d,\"day\":%d}"
                .formatted(Integer.parseInt(part[0]), Integer.parseInt(part[1]), Integer.parseInt(part[2]));
    }

    static String decimal(String number) {
        return "{\"__class__\":\"Decimal\",\"decimal\":\"" + number + "\"}";
    }

    /** A refusal in Tryton's own words, as the body of a reply. */
    static String userError(String sentence) {
        return "{\"id\":1,\"error\":[\"UserError\",[\"" + sentence + "\",\"\",null]]}";
    }

    /** A fault in Tryton's program, as the body of a reply. */
    static String error(String text) {
        return "{\"id\":1,\"error\":[\"" + text + "\",\"\"]}";
    }

    FakeTryton result(String method, String json) {
        return answer(method, _ -> Replies.json(200, "{\"id\":1,\"result\":" + json + "}"));
    }

    /** The records of a model; they come in pages as they are asked for. */
    FakeTryton records(String model, String... rows) {
        return answer("model." + model + ".search_read", call -> {
            var from = call.params().path(1).asInt(0);
            var to = Math.min(rows.length, from + call.params().path(2).asInt(0));
            return Replies.json(
                    200,
                    "{\"id\":1,\"result\":[" + String.join(",", List.of(rows).subList(from, to)) + "]}");
        });
    }

    FakeTryton answer(String method, Function<Call, MockResponse> answer) {
        answers.put(method, answer);
        return this;
    }

    FakeTryton with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    FakeTryton secret(Optional<String> other) {
        secret = other;
        return this;
    }

    Ledger open() {
        return open(Role.LEDGER);
    }

    Ledger open(Role role) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("base-url", server.address());
        var connection = new Connection(new ConnectionId("books"), role, "tryton", "Our Tryton", all);
        return new TrytonProvider(setup -> setup.with(time.surround())).open(connection, surroundings());
    }

    private Surroundings surroundings() {
        return new Surroundings(_ -> secret, time, Path.of("."), GBP, Set.of(GBP, Currency.getInstance("EUR")));
    }

    /** The failure that some work with a fresh connection ends in. */
    Failure failure(Function<Ledger, ?> work) {
        return catchThrowableOfType(FailureException.class, () -> {
                    try (var ledger = open()) {
                        work.apply(ledger);
                    }
                })
                .failure();
    }

    String address() {
        return server.address();
    }

    List<Call> calls(String method) {
        synchronized (calls) {
            return calls.stream().filter(call -> call.method().equals(method)).toList();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
