package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Bench;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"17975|17975", "17,975|17975", " 3 |3"})
    void readsNumbers(String typed, long number) {
        assertThat(Target.parse(typed, 2026)).contains(new Target.No(number));
    }

    @ParameterizedTest
    @CsvSource({"2025-10-19,2025-10-19", "19 Oct 2025,2025-10-19", "19 oct,2026-10-19", "1 Sep,2026-09-01"})
    void readsDays(String typed, LocalDate day) {
        assertThat(Target.parse(typed, 2026)).contains(new Target.Day(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "31 Feb 2026x", "-3", "1234567890123456"})
    void refusesWhatIsNeither(String typed) {
        assertThat(Target.parse(typed, 2026)).isEmpty();
    }

    @Test
    void takesWholeDaysOfTheZoneThatIsShown() {
        var span = Span.between(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25));

        assertThat(span.start(Bench.LONDON)).isEqualTo(Instant.parse("2026-10-23T23:00:00Z"));
        assertThat(span.end(Bench.LONDON)).as("the clocks went back").isEqualTo(Instant.parse("2026-10-26T00:00:00Z"));
        assertThat(span.words()).isEqualTo("24 Oct 2026 to 25 Oct 2026");
    }

    @Test
    void leavesAnOpenEndOpen() {
        var day = LocalDate.of(2026, 10, 24);

        assertThat(Span.between(day, null).end(Bench.LONDON)).isNull();
        assertThat(Span.between(day, null).words()).isEqualTo("since 24 Oct 2026");
        assertThat(Span.between(null, day).start(Bench.LONDON)).isNull();
        assertThat(Span.between(null, day).words()).isEqualTo("until 24 Oct 2026");
        assertThat(Span.between(null, null)).isEqualTo(Span.all());
        assertThat(Span.week(day).first()).isEqualTo(LocalDate.of(2026, 10, 18));
        assertThat(Span.year(day).first()).isEqualTo(LocalDate.of(2026, 1, 1));
    }
}
