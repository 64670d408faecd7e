package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.LogWatch.Doubt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogWatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | ''",
                "1 | 0 | 1 in doubt",
                "2 | 0 | 2 in doubt",
                "0 | 1 | 1 needs a person",
                "1200 | 3 | '1,200 in doubt, 3 need a person'"
            })
    void saysWhatWaitsInWords(long inDoubt, long needPerson, String words) {
        var doubt = new Doubt(inDoubt, needPerson);

        assertThat(doubt.words()).isEqualTo(words);
        assertThat(doubt.all()).isEqualTo(inDoubt + needPerson);
    }
}
