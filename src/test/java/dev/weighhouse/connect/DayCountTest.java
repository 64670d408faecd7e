package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DayCountTest {
    private static final Instant NINE = Instant.parse("2026-11-02T09:10:00Z");

    @Test
    void aRequestCountsUntilADayAfterTheEndOfItsHour() {
        var count = taken(2);

        assertThat(count.at(NINE.plus(Duration.ofHours(24))).left(10)).isEqualTo(8);
        assertThat(count.at(Instant.parse("2026-11-03T10:00:00Z")).left(10)).isEqualTo(10);
    }

    @Test
    void saysWhenTheNextMayLeave() {
        var count = taken(2).at(NINE.plusSeconds(7_200)).taken(NINE.plusSeconds(7_200));
        var now = NINE.plusSeconds(7_300);

        assertThat(count.free(4, now)).isEqualTo(now);
        assertThat(count.free(3, now)).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
        assertThat(count.free(1, now)).isEqualTo(Instant.parse("2026-11-03T12:00:00Z"));
    }

    @Test
    void whatTheServiceSaysIsLeftStandsAgainstOurOwnCount() {
        var count = taken(10).told(5_000, 990, 0, NINE);

        assertThat(count.left(5_000)).isEqualTo(990);
        assertThat(count.taken(NINE).left(5_000)).isEqualTo(989);
        assertThat(count.told(5_000, 4_999, 0, NINE).left(5_000))
                .as("it counted fewer than we")
                .isEqualTo(4_999);
    }

    @Test
    void requestsThatCameAfterTheOneThatTheReplyAnswersAreCountedOnce() {
        assertThat(taken(10).told(5_000, 4_996, 6, NINE).left(5_000)).isEqualTo(4_990);
    }

    @Test
    void whatItToldIsForgottenAfterADay() {
        var count = DayCount.NONE.told(5_000, 0, 0, NINE);

        assertThat(count.free(5_000, NINE)).isEqualTo(NINE.plus(Duration.ofDays(1)));
        assertThat(count.at(NINE.plus(Duration.ofDays(1))).left(5_000)).isEqualTo(5_000);
    }

    @Test
    void aClockThatWasSetBackKeepsNothingLongerThanADay() {
        var before = NINE.minus(Duration.ofDays(90));
        var count =
                taken(4).told(10, 0, 0, NINE).closedUntil(NINE.plusSeconds(60)).at(before);

        assertThat(count.left(10)).isZero();
        assertThat(count.free(10, before)).isEqualTo(before.plus(Duration.ofDays(1)));
        assertThat(count.at(before.plus(Duration.ofHours(26))).left(10)).isEqualTo(10);
    }

    @Test
    void aRequestThatDidNotLeaveIsGivenBackOnce() {
        assertThat(taken(1).givenBack(NINE).left(10)).isEqualTo(10);
        assertThat(DayCount.NONE.givenBack(NINE)).isEqualTo(DayCount.NONE);
    }

    private static DayCount taken(int times) {
        var count = DayCount.NONE;
        for (var i = 0; i < times; i++) {
            count = count.taken(NINE);
        }
        return count;
    }
}
