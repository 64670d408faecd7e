package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Some services take the key only in the address, where addresses are written down everywhere. */
class KeyInTheQueryTest {
    /** With a blank, a slash, a tilde and a plus: each is written in several ways. */
    private static final String KEY = "canary 7/f3~9+c";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger house = (Logger) LoggerFactory.getLogger("dev.weighhouse");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Endpoint endpoint = new Endpoint().withSecret(KEY).with("auth", "query");

    @BeforeEach
    void listen() {
        house.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        house.setLevel(null);
        endpoint.close();
    }

    private List<String> keys(String parameter) {
        var keys = new ArrayList<String>();
        for (var asked = endpoint.replies.asked(); asked > 0; asked--) {
            var request = endpoint.replies.next();
            assertThat(request.getHeaders().get("Authorization")).isNull();
            keys.add(request.getUrl().queryParameter(parameter));
        }
        return keys;
    }

    @Test
    void sendsTheKeyWithEveryPage() {
        endpoint.then("{\"data\":[{\"id\":\"1\",\"name\":\"A\",\"type\":\"asset\"}],\"next\":\"x\"}")
                .then("{\"data\":[{\"id\":\"2\",\"name\":\"B\",\"type\":\"asset\"}]}");

        assertThat(endpoint.open().accounts(Progress.NONE).value().size()).isEqualTo(2);
        assertThat(keys("api_key")).containsExactly(KEY, KEY);
    }

    @Test
    void namesTheParameterAsTheServiceWantsIt() {
        endpoint.with("auth.param", "k").then(Endpoint.TILL);

        endpoint.open().accounts(Progress.NONE);

        assertThat(keys("k")).containsExactly(KEY);
    }

    @Test
    void sendsItOnceWhereALinkOrARedirectNamesItAlready() {
        endpoint.with("paging", "link");
        var again = "%sapi/accounts?page=2&api_key=old".formatted(endpoint.replies.address());
        endpoint.replies
                .then(Replies.json(200, page("1"), "Link: <%s>; rel=\"next\"".formatted(again)))
                .then(Replies.json(307, "{}", "Location: /api/elsewhere?api_key=old"))
                .then(Replies.json(200, page("2")));

        assertThat(endpoint.open().accounts(Progress.NONE).value().size()).isEqualTo(2);
        assertThat(keys("api_key")).containsExactly(KEY, KEY, KEY);
    }

    private static String page(String id) {
        return "{\"data\":[{\"id\":\"%s\",\"name\":\"A\",\"type\":\"asset\"}]}".formatted(id);
    }

    @Test
    void takesItToNoOtherHost() {
        try (var other = new Replies()) {
            endpoint.replies.then(Replies.json(307, "{}", "Location: " + other.address()));

            assertThat(failure()).isInstanceOf(Failure.BadInput.class);
            assertThat(other.asked()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 429})
    void standsInNoMessageExceptionOrLogWhateverTheServiceSays(int status) {
        var echo = "%s canary%%207%%2Ff3~9%%2Bc canary+7%%2Ff3%%7E9%%2Bc".formatted(KEY);
        endpoint.replies.then(Replies.json(
                status,
                status == 200 ? "oops " + echo : "{\"title\":\"No\",\"detail\":\"%s\"}".formatted(echo),
                "Retry-After: 900",
                "Location: https://x.example/?api_key=canary%207%2Ff3~9%2Bc"));

        assertThat(written(() -> endpoint.open().accounts(Progress.NONE)))
                .doesNotContain("canary")
                .contains("/api/accounts");
    }

    @Test
    void standsInNoMessageExceptionOrLogWhereTheConnectionBreaks() {
        for (var attempt = 0; attempt < 10; attempt++) {
            endpoint.replies.then(new MockResponse.Builder()
                    .onRequestStart(new SocketEffect.CloseSocket())
                    .build());
        }

        var time = new FakeTime();
        var setup = HttpSetup.of(
                        "POS", BaseUrl.of("base-url", endpoint.replies.address()), Auth.queryKey("api_key", KEY), time)
                .with(time.surround());

        try (var http = new Http(setup)) {
            assertThat(written(() -> http.get(HttpRead.of("the accounts", "accounts"), Progress.NONE)))
                    .doesNotContain("canary")
                    .contains("/accounts", "unexpected end of stream");
        }
        assertThat(time.waits()).as("it was tried again").isNotEmpty();
    }

    @Test
    void standsInNoLogWhereAllIsWell() {
        endpoint.then(Endpoint.TILL);

        endpoint.open().accounts(Progress.NONE);

        assertThat(logged())
                .contains("/api/accounts?status=all&limit=200 -> 200")
                .doesNotContain("canary");
        assertThat(Auth.queryKey("k", KEY)).asString().isEqualTo("QueryKey[k]");
    }

    @ParameterizedTest
    @CsvSource({
        "auth.param, limit&x, The name of the key's parameter has characters that no such name should have.",
        "paging.param, api_key, The setting auth.param is also paging.param.",
        "paging.size-param, api_key, The setting auth.param is also paging.size-param.",
        "balances.path, /b?d={date}&api_key=abc, The setting balances.path names the parameter of the key."
    })
    void refusesSettingsThatWouldMixTheKeyWithSomethingElse(String key, String value, String words) {
        assertThat(Endpoint.failure(() -> endpoint.with(key, value).open()).words())
                .isEqualTo(words);
    }

    @Test
    void asksForASignInWithoutAKey() {
        assertThat(Endpoint.failure(() -> endpoint.withoutSecret().open())).isInstanceOf(Failure.SignInNeeded.class);
    }

    private Failure failure() {
        return Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE));
    }

    /** Everything a person or a file could get to see of a read that fails. */
    private String written(ThrowingCallable read) {
        var thrown = Assertions.catchThrowableOfType(FailureException.class, read);
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        var failure = thrown.failure();
        return String.join("\n", failure.words(), failure.nextStep(), failure.toString(), trace.toString(), logged());
    }

    private String logged() {
        var lines = new StringBuilder();
        log.list.forEach(event -> lines.append(event.getFormattedMessage())
                .append(event.getThrowableProxy())
                .append('\n'));
        return lines.toString();
    }
}
