package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.InForce;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    @ParameterizedTest
    @ValueSource(strings = {"1 Sep 2026", "1 Sept 2026", "1 september 2026", " 2026-09-01 "})
    void aBareDayAsPeopleWriteItIsWhereItBegins(String typed) {
        assertThat(TypedDates.of(typed)).contains(InForce.from(FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 Nov 2026", "2026-13-01", "tomorrow", "", "1 Sep"})
    void refusesWhatIsNoDay(String typed) {
        assertThat(TypedDates.of(typed)).isEmpty();
    }

    @Test
    void readsStretches() {
        assertThat(TypedDates.of("always")).contains(InForce.ALWAYS);
        assertThat(TypedDates.of("from 1 Sep 2026")).contains(InForce.from(FIRST));
        assertThat(TypedDates.of("2026-09-01")).contains(InForce.from(FIRST));
        assertThat(TypedDates.of("until 31 Oct 2026")).contains(new InForce(null, LAST));
        assertThat(TypedDates.of("1 Sep 2026 to 31 Oct 2026")).contains(new InForce(FIRST, LAST));
        assertThat(TypedDates.of("from 1 Sep 2026 to 31 Oct 2026")).contains(new InForce(FIRST, LAST));
    }

    @Test
    void refusesAStretchThatEndsBeforeItBegins() {
        assertThat(TypedDates.of("31 Oct 2026 to 1 Sep 2026")).isEmpty();
    }

    @Test
    void readsBackWhatTheGridSays() {
        for (var dates :
                new InForce[] {InForce.ALWAYS, InForce.from(FIRST), new InForce(null, LAST), new InForce(FIRST, LAST)
                }) {
            assertThat(TypedDates.of(TargetWords.dates(dates))).contains(dates);
        }
    }
}
