package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"30 Sep 2026", "30 Sept 2026", "30 september 2026", "30 SEP 2026", " 2026-09-30 "})
    void readsADayAsPeopleTypeIt(String typed) {
        assertThat(TypedDay.of(typed)).contains(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "31 Nov 2026",
                "29 Feb 2026",
                "10/11/2026",
                "30 Sep 26",
                "2026-9-30",
                "2026-02-30",
                "+999999999-12-31",
                "-999999999-01-01",
                "0026-10-01",
                "1 Oct 1899",
                "1 Oct 3000"
            })
    void guessesNothing(String typed) {
        assertThat(TypedDay.of(typed)).isEmpty();
    }

    @Test
    void knowsLeapYears() {
        assertThat(TypedDay.of("29 Feb 2028")).contains(LocalDate.of(2028, 2, 29));
    }
}
