package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.HttpLimits;
import dev.weighhouse.connect.Notes;
import dev.weighhouse.connect.PublishedApi.Exchange;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * A company at a Pleo of our own, asked through a door that remembers everything and may change an answer on its way. When it closes,
 * everything that was asked and answered is held against what Pleo publishes, but for answers that were changed.
 */
final class PleoDesk implements AutoCloseable {
    static final String COMPANY = "12abc3d4-e567-4890-8234-abc56e78fabc";
    static final String KEY = "pleo-key-canary-41";
    static final Currency GBP = Currency.getInstance("GBP");

    final FakeTime time = new FakeTime();
    final Notes notes = new Notes();
    final PleoBooks books = new PleoBooks(COMPANY, "Larkfield Coffee");
    final PleoSandbox sandbox = new PleoSandbox(books, KEY, time);
    private final Replies door = new Replies();
    private final OkHttpClient client = new OkHttpClient();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final PleoProvider provider =
            new PleoProvider(setup -> setup.with(HttpLimits.USUAL).with(time.surround()));

    /** What becomes of the answers to one path; null leaves an answer as it is. */
    private record Change(String path, BiFunction<RecordedRequest, String, MockResponse> change) {}

    PleoDesk() {
        door.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
    }

    private MockResponse answer(RecordedRequest request) {
        var said = forward(request);
        for (var change : List.copyOf(changes)) {
            if (request.getUrl().encodedPath().endsWith(change.path())) {
                keep(request, said.code(), "");
                return change.change().apply(request, said.body());
            }
        }
        keep(request, said.code(), said.body());
        return Replies.json(said.code(), said.body());
    }

    private void keep(RecordedRequest request, int status, String body) {
        synchronized (exchanges) {
            exchanges.add(new Exchange(request, status, body));
        }
    }

    private record Said(int code, String body) {}

    private Said forward(RecordedRequest recorded) {
        var url = recorded.getUrl();
        var to = HttpUrl.get(sandbox.address())
                .newBuilder()
                .encodedPath(url.encodedPath())
                .encodedQuery(url.encodedQuery())
                .build();
        var body = recorded.getBody();
        var request = new Request.Builder()
                .url(to)
                .headers(recorded.getHeaders())
                .method(
                        recorded.getMethod(),
                        body == null || recorded.getMethod().equals("GET")
                                ? null
                                : RequestBody.create(body.toByteArray()));
        try (var reply = client.newCall(request.build()).execute()) {
            return new Said(reply.code(), reply.body().string());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on every answer to a path that ends like this is made from what Pleo says. */
    PleoDesk answer(String path, BiFunction<RecordedRequest, String, MockResponse> change) {
        changes.add(new Change(path, change));
        return this;
    }

    /** The next answer to such a path is this one; Pleo has done what it was asked nevertheless. */
    PleoDesk next(String path, Function<String, MockResponse> change) {
        var once = new ArrayList<Change>();
        once.add(new Change(path, (_, said) -> {
            changes.remove(once.getFirst());
            return change.apply(said);
        }));
        changes.add(once.getFirst());
        return this;
    }

    /** The bodies of the answers to a path are changed as texts. */
    PleoDesk rewriting(String path, String old, String fresh) {
        return answer(path, (_, said) -> Replies.json(200, said.replace(old, fresh)));
    }

    Platform open() {
        return open(Map.of("company-id", COMPANY));
    }

    Platform open(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("base-url", door.address()));
        all.putAll(settings);
        return provider.open(connection(all), surroundings(KEY));
    }

    /** Opened with exactly these settings, past the door. */
    Platform directly(Map<String, String> settings) {
        return provider.open(connection(settings), surroundings(KEY));
    }

    /** How many requests may leave within this minute, as the provider tells it. */
    int left() {
        return provider.allowance(connection(Map.of("base-url", door.address())), time)
                .orElseThrow()
                .leftThisMinute();
    }

    Platform openWith(String key) {
        return provider.open(connection(Map.of("base-url", door.address(), "company-id", COMPANY)), surroundings(key));
    }

    static Connection connection(Map<String, String> settings) {
        return new Connection(new ConnectionId("pleo"), Role.PLATFORM, "pleo", "Pleo", settings);
    }

    Surroundings surroundings(String key) {
        return new Surroundings(
                _ -> Optional.of(key).filter(text -> !text.isEmpty()),
                time,
                Path.of("."),
                GBP,
                Set.of(GBP, Currency.getInstance("EUR"), Currency.getInstance("JPY")));
    }

    /** The failure that reading something ends in. */
    Failure failure(Function<Platform, ?> reading) {
        return failure(Map.of("company-id", COMPANY), reading);
    }

    Failure failure(Map<String, String> settings, Function<Platform, ?> reading) {
        try (var platform = open(settings)) {
            return catchThrowableOfType(FailureException.class, () -> reading.apply(platform))
                    .failure();
        }
    }

    /** What was asked of a path that ends like this. */
    List<RecordedRequest> asked(String path) {
        synchronized (exchanges) {
            return exchanges.stream()
                    .map(Exchange::request)
                    .filter(request -> request.getUrl().encodedPath().endsWith(path))
                    .toList();
        }
    }

    @Override
    public void close() {
        door.close();
        sandbox.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        PleoContract.check(exchanges);
    }
}
