package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void saysTheDayOnlyWhenItIsNotToday() {
        assertThat(Times.moment(Instant.parse("2026-11-04T16:42:10Z"), Bench.CLOCK))
                .isEqualTo("16:42");
        assertThat(Times.moment(Instant.parse("2026-10-31T16:42:10Z"), Bench.CLOCK))
                .isEqualTo("31 Oct 16:42");
        assertThat(Times.moment(Instant.parse("2025-10-31T16:42:10Z"), Bench.CLOCK))
                .isEqualTo("31 Oct 2025 16:42");
    }

    @Test
    void usesTheZoneOfTheClock() {
        assertThat(Times.moment(Instant.parse("2026-07-01T12:00:00Z"), Bench.CLOCK))
                .isEqualTo("1 Jul 13:00");
    }

    @Test
    void neverCallsAPartOfAMonthByItsName() {
        var part = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 15));
        assertThat(Times.month(part)).isEqualTo("1–15 October 2026");
        assertThat(Times.shortMonth(part)).isEqualTo("1–15 Oct 2026");
        assertThat(Times.month(new Period(LocalDate.of(2026, 8, 20), LocalDate.of(2026, 10, 15))))
                .isEqualTo("20 Aug 2026 – 15 Oct 2026");
    }

    @Test
    void namesMonthsAndDays() {
        assertThat(Times.month(Period.month("2026-10"))).isEqualTo("October 2026");
        assertThat(Times.shortMonth(Period.month("2026-10"))).isEqualTo("Oct 2026");
        assertThat(Times.day(LocalDate.of(2026, 10, 31))).isEqualTo("31 Oct");
        assertThat(Times.date(LocalDate.of(2026, 10, 31))).isEqualTo("31 Oct 2026");
    }
}
