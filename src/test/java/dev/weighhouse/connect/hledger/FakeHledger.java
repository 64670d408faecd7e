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
import java.util.Objects;
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
    private String cookie = "_SESSION=" + "x".repeat(180) + "; Path=/; HttpOnly";
    private boolean swallowing;
    private volatile Runnable meanwhile = () -> {};

    FakeHledger() {
        answer("/transactions", () -> shown(journal.transactionsJson()));
        answer("/accounts", () -> shown(journal.accountsJson()));
        answer("/add", this::added);
        server.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var answer = reply(request);
                meanwhile.run();
                return answer;
            }
        });
    }

    private MockResponse reply(RecordedRequest request) {
        synchronized (asked) {
            asked.add(request);
            return answers.getOrDefault(request.getUrl().encodedPath(), FakeHledger::closed)
                    .get();
        }
    }

    /** Something that others do while each answer is on its way; they may ask this server, too. */
    FakeHledger meanwhile(Runnable work) {
        meanwhile = work;
        return this;
    }

    /** A reply with the session cookie that hledger-web always sends. */
    MockResponse shown(String body) {
        return Replies.json(200, body, cookie.isEmpty() ? "X-None: 1" : "Set-Cookie: " + cookie);
    }

    private MockResponse added() {
        if (!swallowing) {
            journal.add(FakeJournal.Tx.of(
                    Objects.requireNonNull(asked.getLast().getBody()).utf8()));
        }
        return Replies.json(201, "");
    }

    /** From now on entries are acknowledged and never shown. */
    FakeHledger swallowing() {
        swallowing = true;
        return this;
    }

    /** From now on the journal no longer parses: the old state is shown, and a message waits in the cookie. */
    FakeHledger stuck() {
        cookie = "_SESSION=" + "x".repeat(584) + "; Path=/; HttpOnly";
        return swallowing();
    }

    /** Something in between takes the cookie away. */
    FakeHledger withoutCookie() {
        cookie = "";
        return this;
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
        return new HledgerProvider(setup -> setup.with(time.surround())).open(connection(role), surroundings());
    }

    Connection connection() {
        return connection(Role.LEDGER);
    }

    private Connection connection(Role role) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("base-url", server.address());
        return new Connection(new ConnectionId("books"), role, "hledger", "Our journal", all);
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
