package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPageTest {
    private static final CrossingKey KEY =
            CrossingKey.of(new Fact("larkfield", Direction.OUT, FactKind.JOURNAL, "station-road", 1));

    @Test
    void putsTheIdWhereItBelongs() {
        assertThat(new EntryPage("https://books.example.com/app/journal?txnId={id}&view=1").of("75291", KEY))
                .hasToString("https://books.example.com/app/journal?txnId=75291&view=1");
    }

    @Test
    void anIdCannotLeadAnywhereElse() {
        assertThat(new EntryPage("https://books.example.com/entry/{id}").of("1&x=/../ #?", KEY))
                .hasToString("https://books.example.com/entry/1%26x%3D%2F..%2F+%23%3F");
    }

    @Test
    void canAskForTheKeyInstead() {
        assertThat(new EntryPage("http://127.0.0.1:5000/journal?q=code:{key}").of("17", KEY))
                .hasToString("http://127.0.0.1:5000/journal?q=code:" + KEY.brief());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://books.example.com/journals", "file:///tmp/{id}", "javascript:{id}", "{id}"})
    void refusesWhatIsNoPageOfOneEntry(String pattern) {
        assertThatThrownBy(() -> new EntryPage(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
}
