package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.crossing.FeedbackAnswer;
import dev.weighhouse.crossing.FeedbackLookup;
import dev.weighhouse.crossing.FeedbackParcel;
import dev.weighhouse.crossing.FeedbackPort;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestFeedbackTest {
    private static final CrossingKey ENTRY =
            CrossingKey.of(new Fact("books", Direction.OUT, FactKind.JOURNAL, "transactions:pos:day:2026-10-05", 1));
    private static final CrossingKey KEY =
            CrossingKey.of(new Fact("https://pos.example/", Direction.OUT, FactKind.CORRECTION, ENTRY.hex(), 1));
    private static final Feedback CORRECTION = new Feedback.Correction(
            ENTRY, "tx-7", "184", null, Feedback.Status.CORRECTED, "Its amount is 12.00, not \"10.00\".");

    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private FeedbackPort port() {
        return endpoint.open().feedback().orElseThrow();
    }

    private FeedbackPort telling() {
        endpoint.with("acknowledgements.path", "/acks");
        return port();
    }

    private static FeedbackParcel parcel(FeedbackPort port) {
        return new FeedbackParcel(KEY, FactKind.CORRECTION, port.body(KEY, CORRECTION));
    }

    private FeedbackAnswer answer(int status, String body, String... headers) {
        var port = telling();
        endpoint.replies.then(Replies.json(status, body, headers));
        return port.send(parcel(port));
    }

    @Test
    void takesNothingUnlessASettingNamesThePath() {
        assertThat(port().takes(FactKind.CORRECTION)).isFalse();
        assertThat(port().takes(FactKind.RESULTS)).isFalse();

        endpoint.with("reconciliations.path", "/reconciliations");

        assertThat(port().takes(FactKind.RESULTS)).isTrue();
        assertThat(port().takes(FactKind.CORRECTION)).isFalse();
        assertThat(port().takes(FactKind.JOURNAL)).isFalse();
    }

    @Test
    void aPathThatWasTakenAwayMeanwhileSendsNothing() {
        var port = port();

        assertThat(port.send(parcel(port)))
                .isInstanceOfSatisfying(
                        FeedbackAnswer.NotExecuted.class,
                        not -> assertThat(not.failure().words()).contains("acknowledgements.path"));
        assertThat(endpoint.replies.asked()).isZero();
    }

    @Test
    void isNamedByTheAddressOfTheEndpoint() {
        endpoint.with("base-url", "https://pos.example/api");

        assertThat(port().addressee()).isEqualTo("https://pos.example/api/");
    }

    @Test
    void postsTheDocumentedFieldsWithTheKeyInQuotes() {
        var answer = answer(201, "{\"id\": \"ack-1\"}");

        assertThat(answer).isEqualTo(new FeedbackAnswer.Taken("ack-1", "201"));
        var request = endpoint.replies.next();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/api/acks");
        assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo("\"" + KEY.brief() + "\"");
        assertThat(Objects.requireNonNull(request.getBody()).utf8())
                .isEqualTo("{\"key\":\"%s\",".formatted(KEY.brief())
                        + "\"ledgerId\":\"184\",\"reason\":\"Its amount is 12.00, not \\\"10.00\\\".\","
                        + "\"sourceId\":\"tx-7\",\"status\":\"corrected\"}");
    }

    @Test
    void theKeyIsBareWhereTheSettingSaysSo() {
        endpoint.with("idempotency-key", "bare");

        answer(204, "");

        assertThat(endpoint.replies.next().getHeaders().get("Idempotency-Key")).isEqualTo(KEY.brief());
    }

    @Test
    void theBytesAreTheSameEachTime() {
        var results = new Feedback.Results(
                "books",
                Period.month("2026-10"),
                List.of(new TreeMap<>(Map.of("account", "1000", "causes", List.of("5.00 in flight")))));
        var port = telling();

        assertThat(port.body(KEY, results)).isEqualTo(port.body(KEY, results));
        assertThat(port.body(KEY, results).toString())
                .contains("\"accounts\":[{\"account\":\"1000\",\"causes\":[\"5.00 in flight\"]}]")
                .contains("\"from\":\"2026-10-01\"", "\"to\":\"2026-10-31\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 413, 415, 501})
    void refusesAreRefusals(int status) {
        assertThat(answer(status, "{\"title\":\"No\",\"detail\":\"not like this\"}"))
                .isInstanceOfSatisfying(FeedbackAnswer.Rejected.class, no -> {
                    assertThat(no.words()).contains("status " + status).contains("not like this");
                    assertThat(no.status()).isEqualTo(Integer.toString(status));
                });
    }

    @Test
    void aKeyWithAnotherContentIsNotTakenForARefusal() {
        assertThat(answer(422, "{}")).isInstanceOf(FeedbackAnswer.OtherContent.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 409, 500, 502, 503})
    void whatProvesNothingStaysInDoubt(int status) {
        assertThat(answer(status, "{}")).isInstanceOf(FeedbackAnswer.Unanswered.class);
        assertThat(endpoint.replies.asked()).as("it is sent once").isOne();
    }

    @Test
    void aWebPageWithStatus200ProvesNothing() {
        assertThat(answer(200, "<!doctype html><html>Sign in</html>")).isInstanceOf(FeedbackAnswer.Unanswered.class);
    }

    @Test
    void aProblemWithStatus200ProvesNothing() {
        var port = telling();
        endpoint.replies.then(Replies.json(200, "{\"title\":\"Refused\"}")
                .newBuilder()
                .setHeader("Content-Type", "application/problem+json")
                .build());

        assertThat(port.send(parcel(port))).isInstanceOf(FeedbackAnswer.Unanswered.class);
    }

    @ParameterizedTest
    @CsvSource({"401", "403"})
    void whoIsNotSignedInSentNothing(int status) {
        assertThat(answer(status, "{}"))
                .isInstanceOfSatisfying(
                        FeedbackAnswer.NotExecuted.class,
                        not -> assertThat(not.failure()).isInstanceOf(Failure.SignInNeeded.class));
    }

    @Test
    void tooManyRequestsIsWaitedOut() {
        assertThat(answer(429, "{}", "Retry-After: 30"))
                .isInstanceOfSatisfying(
                        FeedbackAnswer.NotExecuted.class,
                        not -> assertThat(not.failure())
                                .isInstanceOfSatisfying(
                                        Failure.Throttled.class,
                                        throttled ->
                                                assertThat(throttled.until()).isNotNull()));
    }

    @Test
    void theKeyOfTheConnectionIsInNoWords() {
        assertThat(answer(400, "{\"detail\":\"s3cret is not welcome\"}"))
                .isInstanceOfSatisfying(
                        FeedbackAnswer.Rejected.class,
                        no -> assertThat(no.words()).doesNotContain("s3cret"));
    }

    @Test
    void whereNoLookUpIsNamedItCannotBeAsked() {
        var port = telling();

        assertThat(port.find(parcel(port))).isEqualTo(new FeedbackLookup.NotOffered());
        assertThat(endpoint.replies.asked()).isZero();
    }

    private FeedbackLookup found(String reply) {
        endpoint.with("acknowledgements.find", "/acks?key={key}");
        var port = telling();
        endpoint.then(reply);
        return port.find(parcel(port));
    }

    @Test
    void readsBackWhatStandsUnderTheKey() {
        var row = "{\"id\":\"ack-1\",\"key\":\"%s\",\"status\":\"corrected\",\"received\":\"2026-11-22\"}"
                .formatted(KEY.brief());

        assertThat(found("{\"data\":[%s]}".formatted(row)))
                .isInstanceOfSatisfying(FeedbackLookup.Stands.class, stands -> {
                    assertThat(stands.id()).isEqualTo("ack-1");
                    assertThat(stands.asSent()).isTrue();
                    assertThat(stands.evidence().scanned()).isOne();
                });
        assertThat(endpoint.replies.next().getTarget()).isEqualTo("/api/acks?key=" + KEY.brief());
    }

    @Test
    void whatStandsOtherwiseIsNotWhatWasSent() {
        assertThat(found("[{\"key\":\"%s\",\"status\":\"removed\"}]".formatted(KEY.brief())))
                .isInstanceOfSatisfying(
                        FeedbackLookup.Stands.class,
                        stands -> assertThat(stands.asSent()).isFalse());
    }

    @Test
    void whatHasAnotherKeyIsNotIt() {
        assertThat(found("{\"items\":[{\"key\":\"0000000000000000\"}]}")).isInstanceOf(FeedbackLookup.Absent.class);
    }

    @Test
    void aReplyWithoutAListProvesNothing() {
        assertThat(found("{\"ok\":true}")).isInstanceOf(FeedbackLookup.Unanswered.class);
    }

    @Test
    void aLookUpThatDoesNotSayWhereTheKeyGoesIsRefused() {
        endpoint.with("acknowledgements.find", "/acks");

        assertThat(Endpoint.failure(this::port).words()).contains("acknowledgements.find");
    }
}
