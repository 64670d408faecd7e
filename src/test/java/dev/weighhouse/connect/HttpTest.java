package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpTest {

    private static final HttpRead ACCOUNTS = HttpRead.of("the accounts", "accounts");

    private final FakeTime time = new FakeTime();
    private final Notes notes = new Notes();
    private final Replies server = new Replies();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsAReplyWithItsProvenance() {
        server.thenJson("{\"a\":1}");

        var reply = http(HttpLimits.USUAL).get(ACCOUNTS.with("query", "a b&c"), notes);

        assertThat(reply.text()).isEqualTo("{\"a\":1}");
        assertThat(reply.digest()).isEqualTo(Digest.of("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
        assertThat(reply.fetchedAt()).isEqualTo(FakeTime.START);
        var request = server.next();
        assertThat(request.getTarget()).isEqualTo("/accounts?query=a%20b%26c");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-1");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
    }

    @Test
    void postsAQuestionThatHasToBePosted() {
        server.thenStatus(503).thenJson("{}");

        var reply = http(HttpLimits.USUAL)
                .get(
                        HttpRead.asking("the accounts", "rpc", "{\"method\":\"accounts\"}")
                                .withHeader("Authorization", "Session s1"),
                        notes);

        assertThat(reply.request()).isEqualTo("POST " + server.address() + "rpc");
        server.next();
        var again = server.next();
        assertThat(again.getMethod()).isEqualTo("POST");
        assertThat(again.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(again.getHeaders().values("Authorization")).containsExactly("Session s1");
        assertThat(again.getBody()).isEqualTo(ByteString.encodeUtf8("{\"method\":\"accounts\"}"));
    }

    @Test
    void neverPrintsTheHeadersAndTheQuestionOfARead() {
        var read = HttpRead.asking("a sign-in", "rpc", "[\"hunter2\"]").withHeader("X-Session", "s1");

        assertThat(read).hasToString("POST rpc (a sign-in)");
    }

    @Test
    void asksAgainAfterPassingFailuresOnly() {
        server.thenStatus(503).thenStatus(429).thenStatus(408).thenJson("{}");

        assertThat(http(HttpLimits.USUAL).get(ACCOUNTS, notes).status()).isEqualTo(200);

        assertThat(time.waits()).hasSize(3).allMatch(wait -> wait.compareTo(Duration.ofSeconds(8)) <= 0);
    }

    @Test
    void doesNotAskAgainAfterARefusal() {
        server.then(Replies.json(422, "{\"title\":\"Wrong month\",\"detail\":\"2026-13 is no month\"}"));

        var failure = failure(HttpLimits.USUAL);

        assertThat(failure).isInstanceOf(Failure.Rejected.class);
        assertThat(failure.words()).contains("422", "Wrong month: 2026-13 is no month", "the accounts", "/accounts");
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void givesUpAfterABoundedNumberOfAttempts() {
        for (var i = 0; i < 5; i++) {
            server.thenStatus(500);
        }

        assertThat(failure(HttpLimits.USUAL)).isInstanceOf(Failure.Offline.class);

        assertThat(server.asked()).isEqualTo(5);
        assertThat(time.waited()).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void waitsAsLongAsTheServiceAsksIfThatIsShort() {
        server.then(Replies.json(429, "{}", "Retry-After: 7")).thenJson("{}");

        http(HttpLimits.USUAL).get(ACCOUNTS, notes);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void understandsARetryAfterThatIsADate() {
        server.then(Replies.json(
                        503, "{}", "Retry-After: Mon, 02 Nov 2026 09:00:12 GMT", "Date: Mon, 02 Nov 2026 09:00:02 GMT"))
                .thenJson("{}");

        http(HttpLimits.USUAL).get(ACCOUNTS, notes);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void saysUntilWhenIfTheServiceAsksForALongWait() {
        server.then(Replies.json(429, "{}", "Retry-After: 3600"));

        assertThat(failure(HttpLimits.USUAL))
                .isInstanceOfSatisfying(
                        Failure.Throttled.class,
                        throttled -> assertThat(throttled.until()).isEqualTo(FakeTime.START.plusSeconds(3600)));
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void refusesAReplyLargerThanAllowed() {
        server.thenJson("[" + "1,".repeat(2_000) + "1]");

        var failure = failure(HttpLimits.USUAL.withMaxBody(1_000));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains("/accounts");
    }

    @Test
    void measuresAPackedReplyUnpacked() {
        var packed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeUtf8("0".repeat(1_000_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var reply =
                new MockResponse.Builder().setHeader("Content-Encoding", "gzip").body(packed);
        server.then(reply.build());

        assertThat(failure(HttpLimits.USUAL.withMaxBody(100_000)).words()).contains("larger");
    }

    @Test
    void asksForChangesOnlyAndLearnsThatThereAreNone() {
        server.then(Replies.json(304, "", "ETag: \"v7\""));

        var reply = http(HttpLimits.USUAL).get(ACCOUNTS.ifChangedSince("\"v7\""), notes);

        assertThat(reply.notModified()).isTrue();
        assertThat(reply.etag()).contains("\"v7\"");
        assertThat(server.next().getHeaders().get("If-None-Match")).isEqualTo("\"v7\"");
    }

    @Test
    void saysThatNothingListensThere() {
        server.close();

        var failure = failure(HttpLimits.USUAL);

        assertThat(failure).isInstanceOf(Failure.Offline.class);
        assertThat(failure.words()).contains("no connection could be made");
        assertThat(time.waits()).hasSize(4);
    }

    @Test
    void waitsWhereTheServiceSaysThatItsBudgetIsSpent() {
        server.then(Replies.json(200, "{}", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 5"))
                .thenJson("{}");
        var http = http(HttpLimits.USUAL);

        http.get(ACCOUNTS, notes);
        assertThat(http.remaining()).isZero();
        http.get(ACCOUNTS, notes);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(5));
        assertThat(http.remaining()).isEqualTo(http.budget().perMinute() - 2);
    }

    @Test
    void tellsThePersonThatItWaits() {
        server.then(Replies.json(503, "{}", "Retry-After: 9")).thenJson("{}");

        http(HttpLimits.USUAL).get(ACCOUNTS, notes);

        assertThat(notes.steps()).containsExactly("Waiting 9 seconds for Larkfield Pay");
    }

    @Test
    void aServerThatIsSilentIsOffline() {
        var limits = new HttpLimits(
                Duration.ofSeconds(5),
                Duration.ofMillis(100),
                Duration.ofSeconds(20),
                4,
                Duration.ofSeconds(30),
                1_000);

        var failure = failure(limits);

        assertThat(failure).isInstanceOf(Failure.Offline.class);
        assertThat(failure.words()).contains("did not answer in time");
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void saysWhatIsNotThere() {
        server.thenStatus(404);

        assertThat(failure(HttpLimits.USUAL.withRetries(0)).words()).contains("nothing at this address", "/accounts");
    }

    @Test
    void aVersionThatNoHeaderMayCarryIsNotSent() {
        server.thenJson("{}");

        http(HttpLimits.USUAL).get(ACCOUNTS.ifChangedSince("\"v\u00e4\""), notes);

        assertThat(server.next().getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void stopsBeforeTheNextRequestWhenCancelled() {
        notes.cancel();

        assertThat(failure(HttpLimits.USUAL)).isInstanceOf(Failure.Cancelled.class);
        assertThat(server.asked()).isZero();
    }

    @Test
    void anInterruptedThreadIsACancellationAndNotABrokenNetwork() throws InterruptedException {
        var ended = new LinkedBlockingQueue<Failure>();
        var reader = Thread.ofVirtual().start(() -> ended.add(failure(HttpLimits.USUAL)));
        server.next();

        reader.interrupt();

        assertThat(ended.take()).isInstanceOf(Failure.Cancelled.class);
    }

    @Test
    void anInterruptionWhileWaitingIsACancellationToo() {
        server.thenStatus(503);
        Pause interrupted = _ -> {
            throw new InterruptedException();
        };
        var http = new Http(HttpSetup.of("Pay", BaseUrl.of("base-url", server.address()), Auth.none(), time)
                .with(new HttpSetup.Surround(time, interrupted, new Random(1))));

        var failure = catchThrowableOfType(FailureException.class, () -> http.get(ACCOUNTS, notes))
                .failure();

        // the flag is left up for whoever runs the thread; this looks at it and takes it down again
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isInstanceOf(Failure.Cancelled.class);
        assertThat(server.next().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void anInterruptionWhileTheBudgetIsSpentIsACancellationToo() {
        server.thenJson("{}");
        Pause interrupted = _ -> {
            throw new InterruptedException();
        };
        var http = new Http(HttpSetup.of("Pay", BaseUrl.of("base-url", server.address()), Auth.none(), time)
                .with(new RateBudget(1, 1))
                .with(new HttpSetup.Surround(time, interrupted, new Random(1))));
        http.get(ACCOUNTS, notes);

        var failure = catchThrowableOfType(FailureException.class, () -> http.get(ACCOUNTS, notes))
                .failure();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isInstanceOf(Failure.Cancelled.class);
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void aRedirectToNowhereIsNamed() {
        server.thenStatus(301);

        assertThat(failure(HttpLimits.USUAL).words()).contains("without saying where", "/accounts");
    }

    @Test
    void aRetryAfterThatCannotBeReadIsPassedOver() {
        server.then(Replies.json(503, "{}", "Retry-After: tomorrow")).thenJson("{}");

        assertThat(http(HttpLimits.USUAL).get(ACCOUNTS, notes).successful()).isTrue();
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        var failure = catchThrowableOfType(
                        FailureException.class,
                        () -> http(HttpLimits.USUAL).get(HttpRead.of("page 2", "mailto:anna@a.example"), notes))
                .failure();

        assertThat(failure.words()).contains("page 2", "mailto");
    }

    @Test
    void sendsAPageOnAnotherHostNoToken() {
        var failure = catchThrowableOfType(
                        FailureException.class,
                        () -> http(HttpLimits.USUAL)
                                .get(HttpRead.of("page 2", "https://elsewhere.example/p2"), Progress.NONE))
                .failure();

        assertThat(failure.words()).contains("elsewhere.example", "127.0.0.1");
        assertThat(server.asked()).isZero();
    }

    private Http http(HttpLimits limits) {
        return new Http(
                HttpSetup.of("Larkfield Pay", BaseUrl.of("base-url", server.address()), Auth.bearer("token-1"), time)
                        .with(limits)
                        .with(time.surround()));
    }

    private Failure failure(HttpLimits limits) {
        return catchThrowableOfType(FailureException.class, () -> http(limits).get(ACCOUNTS, notes))
                .failure();
    }
}
