package dev.weighhouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePatternTest {

    private static long day(String pattern, String text) {
        return DatePattern.of(pattern).day(text.toCharArray(), 0, text.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    yyyy-MM-dd  | 2026-10-31
                    dd/MM/yyyy  | 31/10/2026
                    d/M/yyyy    | 31/10/2026
                    MM/dd/yy    | 10/31/26
                    yyyyMMdd    | 20261031
                    d MMM yyyy  | 31 Oct 2026
                    MMM d, yyyy | oct 31, 2026
                    yyyy-MM     | 2026-10
                    MMM yyyy    | Oct 2026
                    """)
    void readsADateAndTakesAMonthForItsLastDay(String pattern, String text) {
        assertThat(day(pattern, text)).isEqualTo(LocalDate.of(2026, 10, 31).toEpochDay());
    }

    @Test
    void knowsTheCalendar() {
        assertThat(day("dd/MM/yyyy", "29/02/2024"))
                .isEqualTo(LocalDate.of(2024, 2, 29).toEpochDay());
        for (var text : List.of("29/02/2026", "31/04/2026", "00/01/2026", "01/13/2026", "01/00/2026", "01/01/0026")) {
            assertThat(day("dd/MM/yyyy", text)).as(text).isEqualTo(DatePattern.NONE);
        }
    }

    @Test
    void takesNoMoreAndNoLessThanThePattern() {
        for (var text : List.of("", "2026", "2026-10", "2026-10-31T00:00", "2026/10/31", "26-10-31", "2026-Oct-31")) {
            assertThat(day("yyyy-MM-dd", text)).as(text).isEqualTo(DatePattern.NONE);
        }
        assertThat(day("d MMM yyyy", "1 Foo 2026")).isEqualTo(DatePattern.NONE);
        assertThat(day("d MMM yyyy", "1 Oc")).isEqualTo(DatePattern.NONE);
    }

    @Test
    void refusesPatternsWithoutYearOrMonthOrWithLettersOfNoMeaning() {
        for (var pattern : List.of("dd/MM", "yyyy", "yyyy-MM-dd HH", "yyy-MM", "yyyy-MMMM", "yyyy-yyyy-MM")) {
            assertThatThrownBy(() -> DatePattern.of(pattern)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
