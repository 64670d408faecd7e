package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.ui.common.Bench;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Days as a filter: both ends count, by the clock on the wall. */
class SpanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    @Test
    void theLastDayCountsToItsEnd() {
        var span = Span.between(TODAY, TODAY);

        assertThat(span.start(Bench.LONDON)).isEqualTo(Instant.parse("2026-11-04T00:00:00Z"));
        assertThat(span.end(Bench.LONDON)).isEqualTo(Instant.parse("2026-11-05T00:00:00Z"));
    }

    @Test
    void theDayTheClocksGoBackHasTwentyFiveHours() {
        var day = LocalDate.of(2026, 10, 25);
        var span = Span.between(day, day);

        assertThat(span.start(Bench.LONDON)).isEqualTo(Instant.parse("2026-10-24T23:00:00Z"));
        assertThat(span.end(Bench.LONDON)).isEqualTo(Instant.parse("2026-10-26T00:00:00Z"));
    }

    @Test
    void sevenDaysHoldTodayAndTheSixBefore() {
        assertThat(Span.week(TODAY).first()).isEqualTo(LocalDate.of(2026, 10, 29));
        assertThat(Span.week(TODAY).last()).isEqualTo(TODAY);
    }

    @Test
    void aYearGoesToToday() {
        assertThat(Span.year(TODAY).first()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(Span.year(TODAY).last()).isEqualTo(TODAY);
        assertThat(Span.year(TODAY).words()).isEqualTo("2026");
    }

    @Test
    void aMonthIsNamed() {
        var span = Span.month(Period.of(YearMonth.of(2026, 10)));

        assertThat(span.words()).isEqualTo("October 2026");
        assertThat(span.last()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void canBeOpenToEitherSideAndSaysSo() {
        assertThat(Span.between(TODAY, null).words()).isEqualTo("since 4 Nov 2026");
        assertThat(Span.between(TODAY, null).end(Bench.LONDON)).isNull();
        assertThat(Span.between(null, TODAY).words()).isEqualTo("until 4 Nov 2026");
        assertThat(Span.between(null, TODAY).start(Bench.LONDON)).isNull();
        assertThat(Span.between(null, null)).isEqualTo(Span.all());
        assertThat(Span.between(TODAY.minusDays(1), TODAY).words()).isEqualTo("3 Nov 2026 to 4 Nov 2026");
    }
}
