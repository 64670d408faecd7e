package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratelimit-remaining|7|7|0",
                "x-ratelimit-remaining|0|0|0",
                "ratelimit|\"default\";r=50;t=30|50|30",
                "ratelimit|limit=100, remaining=4, reset=9|4|9",
                "ratelimit|\"day\";r=900;t=3600, \"burst\";r=0;t=2|0|2",
                "ratelimit|\"burst\";r=0;t=2, \"day\";r=900;t=3600|0|2"
            })
    void readsTheSpellingsThereAre(String name, String value, int remaining, int reset) {
        assertThat(RateHeaders.of(reply(Map.of(name, value))))
                .contains(new RateHeaders(remaining, Duration.ofSeconds(reset)));
    }

    @Test
    void readsRemainingAndResetTogether() {
        assertThat(RateHeaders.of(reply(Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "30"))))
                .contains(new RateHeaders(0, Duration.ofSeconds(30)));
    }

    @Test
    void aMomentIsNoDuration() {
        assertThat(RateHeaders.of(reply(Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "179000000"))))
                .contains(new RateHeaders(0, Duration.ZERO));
    }

    @Test
    void aMomentInUnixSecondsIsReadByTheClockOfTheService() {
        var start = FakeTime.START.getEpochSecond();
        assertThat(RateHeaders.of(reply(Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "" + (start + 40)))))
                .contains(new RateHeaders(0, Duration.ofSeconds(40)));
        assertThat(RateHeaders.of(reply(Map.of(
                        "x-ratelimit-remaining",
                        "0",
                        "x-ratelimit-reset",
                        "" + (start + 40),
                        "date",
                        "Mon, 02 Nov 2026 09:00:30 GMT"))))
                .contains(new RateHeaders(0, Duration.ofSeconds(10)));
        assertThat(RateHeaders.of(reply(Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "" + (start - 40)))))
                .contains(new RateHeaders(0, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"ratelimit, soon", "x-ratelimit-remaining, many", "content-type, text"})
    void passesOverWhatCannotBeRead(String name, String value) {
        assertThat(RateHeaders.of(reply(Map.of(name, value)))).isEmpty();
    }

    @Test
    void knowsALimitThatIsOneOfAMinute() {
        assertThat(RateHeaders.leftThisMinute(reply(Map.of("x-minlimit-remaining", "58"))))
                .contains(58);
        assertThat(RateHeaders.leftThisMinute(reply(Map.of("x-ratelimit-remaining", "58"))))
                .isEmpty();
    }

    private static HttpReply reply(Map<String, String> headers) {
        return new HttpReply(
                HttpUrl.get("https://a.example/"), "GET https://a.example/", 200, headers, new byte[0], FakeTime.START);
    }
}
