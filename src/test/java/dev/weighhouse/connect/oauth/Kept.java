package dev.weighhouse.connect.oauth;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.HttpSend;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Secrets;
import dev.weighhouse.vault.SessionVault;
import dev.weighhouse.vault.TurnsVault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A connection whose sign-in is kept in a vault, and a service that answers to its tokens. */
final class Kept implements AutoCloseable {
    static final HttpRead BOOKS = HttpRead.of("the books", "books");
    static final HttpSend ENTRY = HttpSend.post("the entry 3ZP0", "entries", Body.of("{\"amount\":1.10}"));

    final Desk desk = new Desk();
    final Replies service = new Replies();
    final List<String> happened = new ArrayList<>();
    final SignIns all = new SignIns();
    private final SessionVault memory = new SessionVault();
    final TurnsVault vault;
    private Secrets secrets;
    private Function<RecordedRequest, MockResponse> answer = _ -> Replies.json(200, "{}");
    private String company = "";

    Kept(Path folder) {
        vault = new TurnsVault(memory, "w1", folder);
        secrets = vault;
        service.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return asked(request);
            }
        });
    }

    private synchronized MockResponse asked(RecordedRequest request) {
        var token = String.valueOf(request.getHeaders().get("Authorization")).replaceFirst("^Bearer ", "");
        var good = desk.server.accepts(token);
        happened.add(request.getMethod() + (good ? " let in" : " refused"));
        return good ? answer.apply(request) : Replies.json(401, "{\"error\":\"Not %s.\"}".formatted(token));
    }

    Kept answers(Function<RecordedRequest, MockResponse> how) {
        answer = how;
        return this;
    }

    Kept company(String id) {
        company = id;
        return this;
    }

    /** From now on connections are opened with these secrets. */
    Kept with(Secrets other) {
        secrets = other;
        return this;
    }

    Grant keep(Grant grant) {
        memory.keep(connection().id(), grant.secret());
        return grant;
    }

    void keepText(String secret) {
        memory.keep(connection().id(), secret);
    }

    String kept() {
        return memory.read(connection().id()).orElseThrow();
    }

    Grant keptGrant() {
        return Grant.read(kept(), "Books");
    }

    void forget() {
        memory.forget(connection().id());
    }

    static Connection connection() {
        return new Connection(new ConnectionId("books"), Role.LEDGER, "books", "Books", Map.of());
    }

    Auth auth() {
        return all.auth(
                connection(), secrets, desk.time, () -> (company.isEmpty() ? desk : desk.company(company)).plan());
    }

    Http http() {
        return http(auth());
    }

    Http http(Auth auth) {
        return new Http(HttpSetup.of("Books", BaseUrl.of("base-url", service.address()), auth, desk.time)
                .with(desk.time.surround()));
    }

    @Override
    public void close() {
        service.close();
        desk.close();
    }
}
