package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.reconcile.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample looks the same on every computer, wherever its clock stands. */
class SampleInAnotherYearTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T12:00:00Z", "2026-10-15T12:00:00Z", "2031-01-01T00:00:00Z"})
    void octoberIsNeverStale(String now) {
        var clock = Clock.fixed(Instant.parse(now), ZoneId.of("America/Los_Angeles"));
        var october = Period.month("2026-10");
        try (var sample = new Wiring(clock, () -> "Tom Reyes").sample()) {
            sample.monthEnd().pull(List.of(), List.of(october), Progress.NONE);

            var review = sample.monthEnd().review(october);

            assertThat(review.variances()).hasSize(37);
            assertThat(review.count(Status.STALE_QUOTE)).isZero();
            assertThat(review.count(Status.DIFFERS)).isEqualTo(15);
        }
    }
}
