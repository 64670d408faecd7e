package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void tellsTheMomentToTryAgainAsTheClockOnTheWallWillShowItAndNeverTooEarly() {
        var until = LocalDateTime.of(2026, 11, 21, 14, 56, 48, 886_135_884)
                .atZone(ZoneId.systemDefault())
                .toInstant();

        assertThat(new Failure.Throttled("wait", until).nextStep()).isEqualTo("Try again after 14:57, 21 Nov 2026.");
        assertThat(new Failure.Throttled("wait", null).nextStep()).isEqualTo("Try again in a minute.");
    }
}
