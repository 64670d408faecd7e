package dev.weighhouse.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a step is due, by hand; {@link DuePropertyTest} does it by many clocks. */
class DueTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Cadence DAILY = new Cadence.Daily(LocalTime.of(6, 30));
    private static final Cadence HOURLY = new Cadence.Hourly();
    private static final Instant SAID = Instant.parse("2026-11-01T12:00:00Z");

    private static Past served(@Nullable String at) {
        return new Past(SAID, at == null ? null : Instant.parse(at), at != null, 0, null, null);
    }

    private static Past failed(String served, int times, String last, @Nullable String notBefore) {
        return new Past(
                SAID,
                Instant.parse(served),
                true,
                times,
                Instant.parse(last),
                notBefore == null ? null : Instant.parse(notBefore));
    }

    private static Due due(Cadence cadence, Past past, String now) {
        return Due.of(cadence, past, Instant.parse(now), LONDON);
    }

    private static Due at(String next) {
        return new Due.At(Instant.parse(next));
    }

    private static Due now(Due.Why why, String slot) {
        return now(why, slot, slot);
    }

    private static Due now(Due.Why why, String slot, String since) {
        return new Due.Now(why, Instant.parse(slot), Instant.parse(since));
    }

    @Test
    void whatWasNeverReadIsDueAtOnceWhateverItsCadence() {
        assertThat(due(DAILY, served(null), "2026-11-01T12:00:00Z")).isEqualTo(new Due.Now(Due.Why.FIRST, null, null));
        assertThat(due(Schedule.UNSAID, Past.NONE, "2026-11-01T12:00:00Z"))
                .isEqualTo(new Due.Now(Due.Why.FIRST, null, null));
    }

    @Test
    void onConnectIsDoneOnceAndThenWhenAPersonAsks() {
        assertThat(due(new Cadence.OnConnect(), served("2026-11-01T12:00:00Z"), "2027-11-01T12:00:00Z"))
                .isEqualTo(new Due.WhenAsked());
        var byHand = new Past(null, null, true, 0, null, null);
        assertThat(due(new Cadence.OnConnect(), byHand, "2026-11-01T12:00:00Z")).isEqualTo(new Due.WhenAsked());
    }

    @Test
    void byHandIsNeverDoneByItselfNotEvenOnce() {
        assertThat(due(new Cadence.ByHand(), Past.NONE, "2026-11-01T12:00:00Z")).isEqualTo(new Due.WhenAsked());
        assertThat(due(new Cadence.ByHand(), served("2026-11-01T12:00:00Z"), "2027-11-01T12:00:00Z"))
                .isEqualTo(new Due.WhenAsked());
    }

    @Test
    void aTimeThatPassedBeforeItWasSaidIsNotMissed() {
        var byHand = new Past(SAID, null, true, 0, null, null);
        assertThat(due(DAILY, byHand, "2026-11-01T12:05:00Z")).isEqualTo(at("2026-11-02T06:30:00Z"));
        assertThat(due(HOURLY, byHand, "2026-11-01T12:05:00Z")).isEqualTo(at("2026-11-01T13:00:00Z"));
    }

    @Test
    void isDueFromItsTimeOnAndOnce() {
        var yesterday = served("2026-11-03T06:30:10Z");
        assertThat(due(DAILY, yesterday, "2026-11-04T06:29:59Z")).isEqualTo(at("2026-11-04T06:30:00Z"));
        assertThat(due(DAILY, yesterday, "2026-11-04T06:30:00Z")).isEqualTo(now(Due.Why.TIME, "2026-11-04T06:30:00Z"));
        assertThat(due(DAILY, served("2026-11-04T06:30:00.500Z"), "2026-11-04T06:30:30Z"))
                .isEqualTo(at("2026-11-05T06:30:00Z"));
    }

    @Test
    void missedRunsAreCaughtUpOnce() {
        assertThat(due(DAILY, served("2026-11-03T06:30:10Z"), "2026-11-09T11:00:00Z"))
                .isEqualTo(now(Due.Why.MISSED, "2026-11-09T06:30:00Z", "2026-11-04T06:30:00Z"));
        assertThat(due(DAILY, served("2026-11-09T11:00:05Z"), "2026-11-09T11:10:00Z"))
                .isEqualTo(at("2026-11-10T06:30:00Z"));
    }

    /** A timer that comes at 11:00:00.5 and then at 12:00:00.2 would leave out every second hour if hours were counted from the last run. */
    @Test
    void hoursAreThoseOfTheClockAndNotSinceTheLastRun() {
        assertThat(due(HOURLY, served("2026-11-04T11:00:00.500Z"), "2026-11-04T12:00:00.200Z"))
                .isEqualTo(now(Due.Why.TIME, "2026-11-04T12:00:00Z"));
    }

    @Test
    void aClockSetBackAnHourRunsNothingTwice() {
        assertThat(due(DAILY, served("2026-11-04T06:30:10Z"), "2026-11-04T05:31:00Z"))
                .isEqualTo(at("2026-11-05T06:30:00Z"));
        assertThat(due(HOURLY, served("2026-11-04T10:00:10Z"), "2026-11-04T09:01:00Z"))
                .isEqualTo(at("2026-11-04T11:00:00Z"));
    }

    @Test
    void aMomentThatIsFarAheadIsNotWaitedFor() {
        assertThat(due(DAILY, served("2027-11-04T06:30:10Z"), "2026-11-04T08:00:00Z"))
                .isEqualTo(now(Due.Why.MISSED, "2026-11-04T06:30:00Z", "2026-11-02T06:30:00Z"));
        assertThat(due(HOURLY, served("2026-11-05T10:00:10Z"), "2026-11-04T09:01:00Z")
                        .isNow())
                .isTrue();
        var saidByAWrongClock = new Past(
                Instant.parse("2028-01-01T00:00:00Z"), Instant.parse("2026-11-04T06:30:10Z"), true, 0, null, null);
        assertThat(due(DAILY, saidByAWrongClock, "2026-11-04T08:00:00Z")).isEqualTo(at("2026-11-05T06:30:00Z"));
    }

    @Test
    void aFailureIsTriedAgainAfterARestThatGrows() {
        assertThat(due(DAILY, failed("2026-11-03T06:30:10Z", 1, "2026-11-04T06:30:00Z", null), "2026-11-04T06:40:00Z"))
                .isEqualTo(at("2026-11-04T06:45:00Z"));
        assertThat(due(DAILY, failed("2026-11-03T06:30:10Z", 1, "2026-11-04T06:30:00Z", null), "2026-11-04T06:45:00Z"))
                .isEqualTo(now(Due.Why.RETRY, "2026-11-04T06:30:00Z"));
        assertThat(due(DAILY, failed("2026-11-03T06:30:10Z", 3, "2026-11-04T07:15:00Z", null), "2026-11-04T08:00:00Z"))
                .isEqualTo(at("2026-11-04T08:15:00Z"));
        assertThat(due(DAILY, failed("2026-11-03T06:30:10Z", 99, "2026-11-04T07:15:00Z", null), "2026-11-04T08:00:00Z"))
                .isEqualTo(at("2026-11-04T11:15:00Z"));
    }

    @Test
    void isNotTriedBeforeTheOtherSideWantsIt() {
        var throttled = failed("2026-11-03T06:30:10Z", 1, "2026-11-04T06:30:00Z", "2026-11-05T00:00:00Z");
        assertThat(due(DAILY, throttled, "2026-11-04T08:00:00Z")).isEqualTo(at("2026-11-05T00:00:00Z"));
        assertThat(due(DAILY, throttled, "2026-11-05T00:00:00Z").isNow()).isTrue();
        var nonsense = failed("2026-11-03T06:30:10Z", 1, "2026-11-04T06:30:00Z", "2036-11-05T00:00:00Z");
        assertThat(due(DAILY, nonsense, "2026-11-04T08:00:00Z").isNow()).isTrue();
    }

    @Test
    void aFailureOfAClockThatWasSetBackIsTriedAgainAtOnce() {
        var failed = failed("2026-11-03T06:30:10Z", 2, "2026-11-04T07:40:00Z", null);
        assertThat(due(DAILY, failed, "2026-11-04T06:45:00Z").isNow()).isTrue();
    }
}
