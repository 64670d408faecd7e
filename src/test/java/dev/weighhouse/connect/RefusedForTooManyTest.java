package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that refuses requests for being too many, which happens where others use up the same limit. */
class RefusedForTooManyTest {
    private static final HttpRead ACCOUNTS = HttpRead.of("the accounts", "accounts");
    private static final RateBudget BUDGET = new RateBudget(500, 4);

    private final FakeTime time = new FakeTime();
    private final Notes notes = new Notes();
    private final Replies server = new Replies();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-None: 1",
                "Retry-After: 0",
                "Retry-After: -5",
                "Retry-After: soon",
                "Retry-After: Sun, 01 Nov 2026 09:00:00 GMT"
            })
    void whereItDoesNotSayForHowLongEachWaitIsLongerAndNoneIsShort(String header) {
        for (var attempt = 0; attempt < 5; attempt++) {
            server.then(Replies.json(429, "{}", header));
        }

        assertThat(throttled().until()).isNull();

        assertThat(server.asked()).isEqualTo(5);
        var least = Duration.ofMillis(500);
        assertThat(time.waits()).hasSize(4);
        for (var wait : time.waits()) {
            assertThat(wait).isBetween(least, least.multipliedBy(2));
            least = least.multipliedBy(2);
        }
    }

    @Test
    void afterTheLastAttemptTheNextOneComesAMinuteLater() {
        for (var attempt = 0; attempt < 5; attempt++) {
            server.thenStatus(429);
        }
        server.thenJson("[]");
        try (var http = http(Refusals.BY_STATUS)) {
            assertThat(catchThrowableOfType(FailureException.class, () -> http.get(ACCOUNTS, notes)))
                    .isNotNull();
            var before = time.waited();

            http.get(ACCOUNTS, notes);

            assertThat(time.waited().minus(before)).isEqualTo(Duration.ofMinutes(1));
            assertThat(notes.steps()).last().isEqualTo("Waiting 60 seconds for Books");
        }
    }

    @Test
    void whatIsDocumentedIsWaitedForWhereTheReplyDoesNotSay() {
        server.thenStatus(403).thenJson("[]");
        try (var http = http(this::aMinute)) {
            assertThat(http.get(ACCOUNTS, notes).status()).isEqualTo(200);
        }
        assertThat(time.waits()).containsExactly(Duration.ofMinutes(1));
        assertThat(notes.steps()).containsExactly("Waiting 60 seconds for Books");
    }

    @Test
    void aSecondMinuteIsNotWaitedOut() {
        server.thenStatus(403).thenStatus(403);

        assertThat(throttled(http(this::aMinute)).until()).isEqualTo(FakeTime.START.plusSeconds(120));
        assertThat(time.waits()).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void theServicesOwnWordsAreSaidWithTheTimeOfTheReply() {
        server.then(Replies.json(429, "{}", "Retry-After: 3600"));

        var throttled = throttled(http(_ -> Optional.of(new Failure.Throttled("The month is used up.", null))));

        assertThat(throttled)
                .isEqualTo(new Failure.Throttled("The month is used up.", FakeTime.START.plusSeconds(3_600)));
    }

    @Test
    void whatIsSentAndRefusedInWordsOfTheirOwnHoldsBackTheNext() {
        server.thenStatus(403).thenJson("[]");
        try (var http = http(this::aMinute)) {
            http.send(HttpSend.post("an entry", "entries", Body.of("{}")));
            http.get(ACCOUNTS, notes);
        }
        assertThat(time.waits()).containsExactly(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({"60, true", "61, false"})
    void aMinuteIsWaitedOutAndNoMore(int seconds, boolean waited) {
        server.then(Replies.json(429, "{}", "Retry-After: " + seconds)).thenJson("[]");
        try (var http = http(Refusals.BY_STATUS)) {
            if (waited) {
                assertThat(http.get(ACCOUNTS, notes).status()).isEqualTo(200);
            } else {
                assertThat(throttled(http).until()).isEqualTo(FakeTime.START.plusSeconds(61));
            }
        }
        assertThat(time.waited()).isEqualTo(Duration.ofSeconds(waited ? 60 : 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "31536000", "Thu, 31 Dec 2099 09:00:00 GMT"})
    void whoeverWantsNothingForYearsIsAskedAgainAfterADay(String header) throws InterruptedException {
        server.then(Replies.json(429, "{}", "Retry-After: " + header)).thenJson("[]");
        try (var http = http(Refusals.BY_STATUS)) {
            assertThat(throttled(http).until()).isAfter(FakeTime.START.plus(Duration.ofDays(300)));
            time.sleep(Duration.ofHours(23));
            assertThat(throttled(http).until()).isEqualTo(FakeTime.START.plus(Duration.ofHours(24)));
            assertThat(server.asked()).isEqualTo(1);

            time.sleep(Duration.ofHours(1));

            assertThat(http.get(ACCOUNTS, notes).status()).isEqualTo(200);
        }
    }

    @Test
    void whileTheComputerSleepsTheTimeOfARefusalPasses() throws InterruptedException {
        server.then(Replies.json(429, "{}", "Retry-After: 7200")).thenJson("[]");
        var awake = new HttpSetup.Surround(time, time.standingStill(), new Random(7));
        try (var http = new Http(setup(Refusals.BY_STATUS).with(awake))) {
            throttled(http);
            time.sleep(Duration.ofHours(3));

            assertThat(http.get(ACCOUNTS, notes).status()).isEqualTo(200);
        }
    }

    @Test
    void aClockThatIsSetBackMakesARefusalNoLonger() {
        server.then(Replies.json(429, "{}", "Retry-After: 7200")).thenJson("[]");
        try (var http = http(Refusals.BY_STATUS)) {
            throttled(http);
            time.setBack(Duration.ofHours(1));
            time.sleep(Duration.ofHours(2));

            assertThat(http.get(ACCOUNTS, notes).status()).isEqualTo(200);
        }
    }

    @Test
    void aWaitForTheMinuteIsTold() {
        server.thenJson("[]").thenJson("[]");
        try (var http = new Http(setup(Refusals.BY_STATUS).with(new RateBudget(1, 1)))) {
            http.get(ACCOUNTS, notes);
            http.get(ACCOUNTS, notes);
        }
        assertThat(notes.steps()).containsExactly("Waiting 61 seconds for Books");
    }

    @Test
    void whatNobodyWaitsForLeavesATenthOfTheMinute() {
        for (var request = 0; request < 10; request++) {
            server.thenJson("[]");
        }
        try (var http = new Http(setup(Refusals.BY_STATUS).with(new RateBudget(10, 4)))) {
            http.inBackground();
            for (var request = 0; request < 9; request++) {
                http.send(HttpSend.put("an account", "accounts/1", Body.of("{}")));
            }
            assertThat(time.waits()).isEmpty();

            http.get(ACCOUNTS, Progress.NONE);

            assertThat(time.waits()).containsExactly(Duration.ofSeconds(61));
        }
    }

    private Optional<Failure> aMinute(HttpReply reply) {
        return reply.status() == 403
                ? Optional.of(new Failure.Throttled("Too many.", time.instant().plusSeconds(60)))
                : Optional.empty();
    }

    private Failure.Throttled throttled() {
        return throttled(http(Refusals.BY_STATUS));
    }

    private Failure.Throttled throttled(Http http) {
        var thrown = catchThrowableOfType(FailureException.class, () -> http.get(ACCOUNTS, notes));
        assertThat(thrown.failure()).isInstanceOf(Failure.Throttled.class);
        return (Failure.Throttled) thrown.failure();
    }

    private Http http(Refusals refusals) {
        return new Http(setup(refusals));
    }

    private HttpSetup setup(Refusals refusals) {
        return HttpSetup.of("Books", BaseUrl.of("base-url", server.address()), Auth.none(), time)
                .with(BUDGET)
                .with(refusals)
                .with(time.surround());
    }
}
