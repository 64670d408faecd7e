package dev.weighhouse.connect.xero;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MsDateTest {

    @ParameterizedTest
    @CsvSource({
        "/Date(1552521600000+0000)/, 2019-03-14",
        "/Date(1552521600000)/, 2019-03-14",
        // the offset says how somebody would show it, and moves nothing
        "/Date(1552521600000+1300)/, 2019-03-14",
        "/Date(1552521600000-0800)/, 2019-03-14",
        "/Date(0+0000)/, 1970-01-01",
        "/Date(-86400000+0000)/, 1969-12-31",
        "/Date(-1)/, 1969-12-31"
    })
    void readsTheDayInUtc(String text, LocalDate day) {
        assertThat(MsDate.date(text)).contains(day);
    }

    @Test
    void readsTheMoment() {
        assertThat(MsDate.time("/Date(1552595972920+0000)/")).contains(Instant.parse("2019-03-14T20:39:32.920Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019-03-14", "/Date()/", "/Date(12.5)/", "Date(1)", "/Date(9999999999999999999)/"})
    void anythingElseIsNoDate(String text) {
        assertThat(MsDate.date(text)).isEmpty();
    }
}
