package dev.weighhouse.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void aMonthRunsFromItsFirstToItsLastDay() {
        var february = Period.month("2028-02");

        assertThat(february.from()).isEqualTo("2028-02-01");
        assertThat(february.to()).isEqualTo("2028-02-29");
        assertThat(february.contains(LocalDate.of(2028, 2, 1))).isTrue();
        assertThat(february.contains(LocalDate.of(2028, 2, 29))).isTrue();
        assertThat(february.contains(LocalDate.of(2028, 1, 31))).isFalse();
        assertThat(february.contains(LocalDate.of(2028, 3, 1))).isFalse();
    }

    @Test
    void opensOnItsFirstAndClosesOnItsLastDay() {
        var october = Period.month("2026-10");

        assertThat(october.opening()).isEqualTo(AsOf.openingOf(LocalDate.of(2026, 10, 1)));
        assertThat(october.closing()).isEqualTo(AsOf.closingOf(LocalDate.of(2026, 10, 31)));
    }

    @Test
    void listsMonthsAcrossAYearEnd() {
        assertThat(Period.months(YearMonth.of(2026, 11), YearMonth.of(2027, 2)))
                .extracting(Period::toString)
                .containsExactly("2026-11", "2026-12", "2027-01", "2027-02");
        assertThat(Period.months(YearMonth.of(2026, 11), YearMonth.of(2026, 10)))
                .isEmpty();
    }

    @Test
    void writesAWholeMonthShortAndAnythingElseInFull() {
        assertThat(Period.month("2026-10")).hasToString("2026-10");
        assertThat(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 30)))
                .hasToString("2026-10-01..2026-10-30");
        assertThat(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 30)))
                .hasToString("2026-10-01..2026-11-30");
    }

    @Test
    void refusesAnEndBeforeItsStartAndTextThatIsNoMonth() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.month("October")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Period.month("2026-13")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void sortsByStartThenByEnd() {
        var october = Period.month("2026-10");
        var half = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 15));
        var september = Period.month("2026-09");

        assertThat(new TreeSet<>(List.of(october, half, september))).containsExactly(september, half, october);
    }
}
