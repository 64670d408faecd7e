package dev.weighhouse.connect.xero;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.HttpLimits;
import dev.weighhouse.connect.Notes;
import dev.weighhouse.connect.PublishedApi;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import okhttp3.HttpUrl;
import okio.Buffer;

/**
 * An organisation at a Xero of our own: answers by path, and remembers what it was asked. When it closes, everything
 * that was asked and answered is held against Xero's own description, but for answers that are broken on purpose.
 */
final class Tenant implements AutoCloseable {

    static final String ID = "45e4708e-d862-4111-ab3a-dd8cd03913e1";
    static final String TOKEN = "access-token-canary-77";
    private static final String ROOT = "/api.xro/2.0/";
    private static final Currency NZD = Currency.getInstance("NZD");

    final FakeTime time = new FakeTime();
    final Notes notes = new Notes();
    private final List<PublishedApi.Exchange> exchanges = new ArrayList<>();
    private final Replies server = new Replies();
    private final Map<String, Function<RecordedRequest, MockResponse>> answers = new HashMap<>();
    private boolean broken;
    private HttpLimits limits = HttpLimits.USUAL;

    Tenant() {
        json("Organisation", Shapes.organisation("NZD", 31, 3));
        server.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var name = request.getUrl().encodedPath().replace(ROOT, "");
                var answer =
                        answers.getOrDefault(name, _ -> Replies.json(404, "{}")).apply(request);
                synchronized (exchanges) {
                    exchanges.add(new PublishedApi.Exchange(request, answer.getCode(), broken ? "" : body(answer)));
                }
                return answer;
            }
        });
    }

    private static String body(MockResponse answer) {
        var body = answer.getBody();
        if (body == null) {
            return "";
        }
        try (var buffer = new Buffer()) {
            body.writeTo(buffer);
            return buffer.readString(StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Accounts as pieces of JSON. */
    Tenant accounts(String... accounts) {
        return json("Accounts", Shapes.list("Accounts", accounts));
    }

    Tenant json(String name, String body) {
        return answer(name, _ -> Replies.json(200, body));
    }

    Tenant answer(String name, Function<RecordedRequest, MockResponse> answer) {
        answers.put(name, answer);
        return this;
    }

    /** From now on answers are not what Xero describes, and are not meant to be. */
    Tenant broken() {
        return broken(true);
    }

    Tenant broken(boolean on) {
        broken = on;
        return this;
    }

    Tenant limits(HttpLimits other) {
        limits = other;
        return this;
    }

    Ledger open() {
        return open(Map.of());
    }

    Ledger open(Map<String, String> more) {
        var settings = new HashMap<>(Map.of("tenant", ID, "base-url", server.address()));
        settings.putAll(more);
        return provider().open(connection(settings), surroundings());
    }

    XeroProvider provider() {
        return new XeroProvider(setup -> setup.with(limits).with(time.surround()));
    }

    static Connection connection(Map<String, String> settings) {
        return new Connection(new ConnectionId("xero"), Role.LEDGER, "xero", "Xero", settings);
    }

    Surroundings surroundings() {
        return new Surroundings(
                _ -> Optional.of(TOKEN), time, Path.of("."), NZD, Set.of(NZD, Currency.getInstance("USD")));
    }

    /** The failure that reading something ends in. */
    Failure failure(Function<Ledger, ?> reading) {
        try (var ledger = open()) {
            return catchThrowableOfType(FailureException.class, () -> reading.apply(ledger))
                    .failure();
        }
    }

    /** What was asked of one resource. */
    List<HttpUrl> asked(String name) {
        return requests(name).stream().map(RecordedRequest::getUrl).toList();
    }

    List<RecordedRequest> requests(String name) {
        synchronized (exchanges) {
            return exchanges.stream()
                    .map(PublishedApi.Exchange::request)
                    .filter(request -> request.getUrl().encodedPath().equals(ROOT + name))
                    .toList();
        }
    }

    Replies server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        Contract.API.check(exchanges);
    }
}
