package dev.weighhouse.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OffPeakTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static boolean within(OffPeak hours, String now) {
        return hours.contains(Instant.parse(now), LONDON);
    }

    @Test
    void goesOverMidnightByDefault() {
        assertThat(OffPeak.DEFAULT).hasToString("20:00-06:00");
        assertThat(within(OffPeak.DEFAULT, "2026-11-04T20:00:00Z")).isTrue();
        assertThat(within(OffPeak.DEFAULT, "2026-11-04T03:00:00Z")).isTrue();
        assertThat(within(OffPeak.DEFAULT, "2026-11-04T06:00:00Z")).isFalse();
        assertThat(within(OffPeak.DEFAULT, "2026-11-04T19:59:59Z")).isFalse();
    }

    @Test
    void mayLieWithinADayOrBeAllOfIt() {
        var lunch = new OffPeak(LocalTime.of(12, 0), LocalTime.of(13, 0));
        assertThat(within(lunch, "2026-07-04T11:30:00Z")).as("in summer time").isTrue();
        assertThat(within(lunch, "2026-07-04T12:30:00Z")).isFalse();
        assertThat(within(new OffPeak(LocalTime.NOON, LocalTime.NOON), "2026-07-04T05:00:00Z"))
                .isTrue();
    }

    @Test
    void saysWhenTheyBegin() {
        var afternoon = Instant.parse("2026-11-04T14:00:00Z");
        assertThat(OffPeak.DEFAULT.next(afternoon, LONDON)).isEqualTo("2026-11-04T20:00:00Z");
        var night = Instant.parse("2026-11-04T23:00:00Z");
        assertThat(OffPeak.DEFAULT.next(night, LONDON)).isEqualTo(night);
    }
}
