package dev.weighhouse.connect.hledger;

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
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A hledger-web of our own, and a connection to it. */
final class FakeHledger implements AutoCloseable {

    final FakeTime time = new FakeTime();
    final Notes notes = new Notes();
    final FakeJournal journal = new FakeJournal();
    final List<RecordedRequest> asked = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>(Map.of("commodity.map", "£:GBP,€:EUR"));
    private final Map<String, Supplier<MockResponse>> answers = new HashMap<>();
    private final Replies server = new Replies();
    private Optional<String> secret = Optional.empty();

    FakeHledger() {
        answer("/transactions", () -> Replies.json(200, journal.transactionsJson()));
        answer("/accounts", () -> Replies.json(200, journal.accountsJson()));
        server.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                synchronized (asked) {
                    asked.add(request);
                    return answers.getOrDefault(request.getUrl().encodedPath(), FakeHledger::closed)
                            .get();
                }
            }
        });
    }

    private static MockResponse closed() {
        return new MockResponse.Builder()
                .code(403)
                .setHeader("Content-Type", "text/plain; charset=utf-8")
                .body("server-side UI is disabled due to --serve-api")
                .build();
    }

    FakeHledger with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    FakeHledger secret(String value) {
        secret = Optional.of(value);
        return this;
    }

    FakeHledger answer(String path, Supplier<MockResponse> answer) {
        answers.put(path, answer);
        return this;
    }

    Ledger open() {
        return open(Role.LEDGER);
    }

    Ledger open(Role role) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("base-url", server.address());
        var connection = new Connection(new ConnectionId("books"), role, "hledger", "Our journal", all);
        return new HledgerProvider(setup -> setup.with(time.surround())).open(connection, surroundings());
    }

    private Surroundings surroundings() {
        return new Surroundings(
                _ -> secret,
                time,
                Path.of("."),
                Currency.getInstance("GBP"),
                Set.of(Currency.getInstance("GBP"), Currency.getInstance("EUR")));
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

    @Override
    public void close() {
        server.close();
    }
}
