package dev.weighhouse.schedule;

import static dev.weighhouse.schedule.Lease.Standing.DEAD;
import static dev.weighhouse.schedule.Lease.Standing.EXPIRED;
import static dev.weighhouse.schedule.Lease.Standing.FREE;
import static dev.weighhouse.schedule.Lease.Standing.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who may take a lease, and when. */
class LeaseTest {
    private static final Instant NOW = Instant.parse("2026-11-04T06:30:00Z");
    private static final Lease.Processes ALL_LIVE = (_, _) -> true;
    private static final Lease.Processes NONE_LIVES = (_, _) -> false;
    private static final Lease THEIRS = new Lease("h", "till-pc", 42, NOW, "ada", 7, NOW, false);

    private static Lease.Standing elsewhere(Duration later, Duration watched) {
        return THEIRS.standing("desk", NONE_LIVES, NOW.plus(later), watched);
    }

    @Test
    void oneThatWasGivenBackIsFree() {
        assertThat(THEIRS.givenBack(NOW).standing("desk", ALL_LIVE, NOW, Duration.ZERO))
                .isEqualTo(FREE);
    }

    @Test
    void onOneComputerItEndsWithItsProcessAndNotBefore() {
        assertThat(THEIRS.standing("till-pc", NONE_LIVES, NOW, Duration.ZERO)).isEqualTo(DEAD);
        assertThat(THEIRS.standing("till-pc", ALL_LIVE, NOW.plus(Duration.ofDays(3)), Duration.ofDays(3)))
                .as("it slept with its computer")
                .isEqualTo(HELD);
    }

    @Test
    void theNumberOfAProcessIsGivenAgain() {
        var own = ProcessHandle.current();
        var began = own.info().startInstant().orElseThrow();
        assertThat(Lease.Processes.OF_THE_SYSTEM.lives(own.pid(), began)).isTrue();
        assertThat(Lease.Processes.OF_THE_SYSTEM.lives(own.pid(), began.minusSeconds(5)))
                .as("another process had that number")
                .isFalse();
        assertThat(Lease.Processes.OF_THE_SYSTEM.lives(own.pid(), null)).isTrue();
    }

    @Test
    void ofAnotherComputerItExpiresWhenItWasWatchedToStandStill() {
        assertThat(elsewhere(Duration.ofMinutes(1), Duration.ofMinutes(9))).isEqualTo(HELD);
        assertThat(elsewhere(Duration.ofMinutes(1), Lease.TERM))
                .as("whatever the wall clocks say")
                .isEqualTo(EXPIRED);
    }

    @Test
    void byTheWallClockItExpiresOnlyAfterMoreThanClocksDiffer() {
        assertThat(elsewhere(Duration.ofHours(1), Duration.ZERO))
                .as("a clock set forward an hour")
                .isEqualTo(HELD);
        assertThat(elsewhere(Duration.ofHours(-1), Duration.ZERO)).isEqualTo(HELD);
        assertThat(elsewhere(Duration.ofHours(2).plusSeconds(1), Duration.ZERO)).isEqualTo(EXPIRED);
    }
}
