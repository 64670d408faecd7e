package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSendTest {

    private static final String ENTRY_JSON = "{\"amount\":1.10}";
    private static final HttpSend ENTRY = HttpSend.post("the entry 3ZP0", "entries", Body.of(ENTRY_JSON));

    private final FakeTime time = new FakeTime();
    private final Replies server = new Replies();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsTheBytesAsTheyAre() {
        server.thenJson("{}");

        var sent = send(ENTRY.with("requestid", "a b").withHeader("Idempotency-Key", "k1"));

        assertThat(sent).isInstanceOf(Sent.Replied.class);
        var request = server.next();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/entries?requestid=a%20b");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo("k1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-1");
        assertThat(request.getBody()).isEqualTo(ByteString.encodeUtf8(ENTRY_JSON));
    }

    @Test
    void putsWhereItIsToldTo() {
        server.thenJson("{}");

        send(HttpSend.put("the entry", "entries", Body.of("{}")));

        assertThat(server.next().getMethod()).isEqualTo("PUT");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 308, 400, 401, 408, 421, 429, 500, 503, 504})
    void sendsOnceWhateverTheStatus(int status) {
        server.then(Replies.json(status, "{}", "Retry-After: 0", "Location: /elsewhere"))
                .thenJson("{}");

        var sent = send(ENTRY);

        assertThat(sent)
                .isInstanceOfSatisfying(
                        Sent.Replied.class,
                        replied -> assertThat(replied.reply().status()).isEqualTo(status));
        assertThat(server.asked()).isEqualTo(1);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aConnectionThatIsRefusedHasSentNothing() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        var sent = send("http://127.0.0.1:%d/".formatted(free), HttpLimits.USUAL, ENTRY);

        assertThat(sent)
                .isInstanceOfSatisfying(
                        Sent.NotSent.class,
                        not -> assertThat(not.failure())
                                .isInstanceOf(Failure.Offline.class)
                                .satisfies(failure ->
                                        assertThat(failure.words()).contains("no connection", "the entry 3ZP0")));
    }

    @Test
    void whoeverIsStoppedBeforeSendingHasSentNothing() {
        Thread.currentThread().interrupt();

        var sent = send(ENTRY);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(sent)
                .isInstanceOfSatisfying(
                        Sent.NotSent.class, not -> assertThat(not.failure()).isInstanceOf(Failure.Cancelled.class));
        assertThat(server.asked()).isZero();
    }

    @Test
    void aConnectionCutWithoutAnAnswerProvesNothing() {
        server.then(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(send(ENTRY)).isInstanceOf(Sent.Unknown.class);
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void aReplyThatBreaksOffProvesNothing() {
        server.then(new MockResponse.Builder()
                .body("x".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        assertThat(send(ENTRY))
                .isInstanceOfSatisfying(
                        Sent.Unknown.class,
                        unknown -> assertThat(unknown.words()).contains("broke off"));
    }

    @Test
    void aReplyThatNeverComesProvesNothing() {
        server.then(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        var sent = send(server.address(), HttpLimits.USUAL.withCall(Duration.ofMillis(200)), ENTRY);

        assertThat(sent).isInstanceOf(Sent.Unknown.class);
    }

    @Test
    void aReplyLargerThanAnyProvesNothing() {
        server.thenJson("x".repeat(2_000));

        assertThat(send(server.address(), HttpLimits.USUAL.withMaxBody(1_000), ENTRY))
                .isInstanceOf(Sent.Unknown.class);
    }

    @Test
    void keepsToTheRateBudget() {
        server.thenJson("{}").thenJson("{}");
        try (var http = http(server.address(), HttpLimits.USUAL)) {
            assertThat(http.remaining()).isEqualTo(2);
            http.send(ENTRY);
            assertThat(http.remaining()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalForTooManyRequestsHoldsBackTheNext() {
        server.then(Replies.json(429, "{}", "Retry-After: 7")).thenJson("{}");
        try (var http = new Http(setup(server.address()).with(new RateBudget(9, 1)))) {
            http.send(ENTRY);
            assertThat(http.remaining()).isZero();

            assertThat(http.send(ENTRY)).isInstanceOf(Sent.Replied.class);
        }
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aRefusalThatNamesNoTimeHoldsBackForAMinute() {
        server.thenStatus(429).thenJson("{}");
        try (var http = new Http(setup(server.address()).with(new RateBudget(9, 1)))) {
            http.send(ENTRY);
            http.get(HttpRead.of("the entries", "entries"), Progress.NONE);
        }
        assertThat(time.waits()).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void aRefusalForHoursIsNotTriedAgainAndNobodyWaits() {
        server.then(Replies.json(429, "{}", "Retry-After: 7200"));
        try (var http = new Http(setup(server.address()).with(new RateBudget(9, 1)))) {
            http.send(ENTRY);

            assertThat(http.send(ENTRY))
                    .isInstanceOfSatisfying(
                            Sent.NotSent.class,
                            not -> assertThat(not.failure())
                                    .isInstanceOfSatisfying(
                                            Failure.Throttled.class,
                                            throttled -> assertThat(throttled.until())
                                                    .isEqualTo(FakeTime.START.plusSeconds(7_200))));
            assertThatThrownBy(() -> http.get(HttpRead.of("the entries", "entries"), Progress.NONE))
                    .isInstanceOfSatisfying(
                            FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.Throttled.class));
        }
        assertThat(server.asked()).isEqualTo(1);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aConnectionThatIsOpenedAgainGoesOnCounting() {
        server.thenJson("{}").thenJson("{}").thenJson("{}");
        var gates = new RateGates();
        for (var opening = 0; opening < 3; opening++) {
            var shared = setup(server.address()).sharing(gates.of("the company"));
            try (var http = new Http(shared)) {
                http.send(ENTRY);
            }
        }
        try (var other = new Http(setup(server.address()).sharing(gates.of("another company")))) {
            assertThat(other.remaining()).isEqualTo(2);
        }
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(61));
    }

    @Test
    void neverPrintsItsHeadersAndItsBody() {
        assertThat(ENTRY.withHeader("X-Session", "s1")).hasToString("POST entries (the entry 3ZP0)");
    }

    @Test
    void takesItsSecretsOutOfOtherPeoplesWords() {
        try (var http = http(server.address(), HttpLimits.USUAL)) {
            assertThat(http.redacted("no such token: token-1")).doesNotContain("token-1");
        }
    }

    private Sent send(HttpSend what) {
        return send(server.address(), HttpLimits.USUAL, what);
    }

    private Sent send(String address, HttpLimits limits, HttpSend what) {
        try (var http = http(address, limits)) {
            return http.send(what);
        }
    }

    private Http http(String address, HttpLimits limits) {
        return new Http(setup(address).with(limits));
    }

    private HttpSetup setup(String address) {
        return HttpSetup.of("Books", BaseUrl.of("base-url", address), Auth.bearer("token-1"), time)
                .with(new RateBudget(2, 1))
                .with(time.surround());
    }
}
