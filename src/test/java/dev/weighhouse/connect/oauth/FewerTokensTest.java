package dev.weighhouse.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that wants fewer requests for tokens is left alone until the time it says, which people are told. */
class FewerTokensTest {
    @TempDir
    private static Path folder;

    private Kept kept = new Kept(Path.of(""));

    @BeforeEach
    void signInAnHourAgo() {
        kept.close();
        kept = new Kept(folder.resolve("locks"));
        kept.keep(kept.desk.signed());
        passes(Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        kept.close();
    }

    private void passes(Duration time) {
        kept.desk.there.sleep(time);
        kept.desk.time.sleep(time);
    }

    private void refusesNext(Map<String, String> headers) {
        kept.desk.server.answersNext(429, "application/json", "{}", headers);
    }

    private Failure.Throttled refused() {
        try (var http = kept.http()) {
            var failure = catchThrowableOfType(FailureException.class, () -> http.get(Kept.BOOKS, Progress.NONE))
                    .failure();
            assertThat(failure).isInstanceOf(Failure.Throttled.class);
            return (Failure.Throttled) failure;
        }
    }

    private void reads() {
        try (var http = kept.http()) {
            assertThat(http.get(Kept.BOOKS, Progress.NONE).status()).isEqualTo(200);
        }
    }

    private Instant now() {
        return kept.desk.time.instant();
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "0, 60", "soon, 60", "-5, 60"})
    void saysWhenItMayBeTriedAgain(String asked, long seconds) {
        refusesNext(Map.of("Retry-After", asked));

        var failure = refused();

        assertThat(failure.words()).contains("Books & Co wants fewer requests for tokens");
        assertThat(failure.until()).isEqualTo(now().plusSeconds(seconds));
        assertThat(failure.nextStep()).startsWith("Try again after ");
    }

    @Test
    void aServiceThatNamesNoTimeIsLeftAloneForAMinute() {
        refusesNext(Map.of());

        assertThat(refused().until()).isEqualTo(now().plusSeconds(60));
    }

    /** Its clock is an hour ahead of ours; both ends are measured by its own. */
    @Test
    void aDateIsReadByTheClockOfTheService() {
        var there = now().plus(Duration.ofHours(1)).atZone(ZoneOffset.UTC);
        kept.service.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(429)
                        .addHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(there))
                        .addHeader("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(there.plusMinutes(5)))
                        .build();
            }
        });
        var plan = kept.desk.plan();
        var endpoint =
                new TokenEndpoint(plan.server().at(kept.service.address()), plan.registration(), null, kept.desk.time);

        assertThat(endpoint.refresh("r-1"))
                .isInstanceOfSatisfying(
                        TokenAnswer.NotGranted.class,
                        not -> assertThat(not.failure())
                                .isInstanceOfSatisfying(
                                        Failure.Throttled.class,
                                        throttled -> assertThat(throttled.until())
                                                .isEqualTo(now().plus(Duration.ofMinutes(5)))));
    }

    @Test
    void theRefreshTokenIsNotSentAgainBeforeThatTime() {
        refusesNext(Map.of("Retry-After", "120"));
        var until = refused().until();

        passes(Duration.ofSeconds(119));
        assertThat(refused().until()).as("told without asking").isEqualTo(until);
        assertThat(kept.desk.server.renewals()).isZero();
        assertThat(kept.happened).as("nothing left with the old token").isEmpty();

        passes(Duration.ofSeconds(1));
        reads();
        assertThat(kept.desk.server.renewals()).isEqualTo(1);
        assertThat(kept.desk.server.stolen()).isZero();
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeItLonger() {
        refusesNext(Map.of("Retry-After", "120"));
        refused();

        kept.desk.time.setBack(Duration.ofMinutes(10));

        reads();
    }

    @Test
    void aSignInIsToldTheTimeToo() {
        refusesNext(Map.of("Retry-After", "120"));

        var end = kept.desk.end();

        assertThat(end)
                .isInstanceOfSatisfying(
                        NotSigned.class,
                        not -> assertThat(not.nextStep())
                                .isEqualTo(new Failure.Throttled("", now().plusSeconds(120)).nextStep()));
        assertThat(now()).isAfter(FakeTime.START);
    }
}
