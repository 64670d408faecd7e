package dev.weighhouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

    private final AmountText text = new AmountText();

    private long read(String written, char mark, int decimals) {
        text.read(written.toCharArray(), 0, written.length(), mark, decimals, false);
        assertThat(text.problem()).as(written).isNull();
        return text.minor();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1234.50    | .  | 2 | 123450
                    1,234.5    | .  | 2 | 123450
                    1.234,5    | ,  | 2 | 123450
                    1'234.50   | .  | 2 | 123450
                    (1,234.50) | .  | 2 | -123450
                    1234.50-   | .  | 2 | -123450
                    - 1234.50  | .  | 2 | -123450
                    +7         | .  | 2 | 700
                    .5         | .  | 2 | 50
                    5.         | .  | 2 | 500
                    12.500     | .  | 2 | 1250
                    1,234      | .  | 0 | 1234
                    1.234      | .  | 3 | 1234
                    -          | .  | 2 | 0
                    """)
    void readsTheWaysPeopleWriteAmounts(String written, char mark, int decimals, long minor) {
        assertThat(read(written, mark, decimals)).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "abc",
                "1.2.3",
                "1,23",
                "1,2345",
                ",123",
                "1,234,56",
                "£5",
                "5 GBP",
                "1e5",
                "--5",
                "()",
                "(",
                "5.x",
                "5.00x",
                "5.001x",
                "5.0000x",
                "1,234 567.00",
                "0x10",
                "NaN",
                "1.005",
                "999999999999999999999",
                "99999999999999999.99x"
            })
    void refusesEverythingElse(String written) {
        text.read(written.toCharArray(), 0, written.length(), '.', 2, false);

        assertThat(text.problem()).as(written).isNotNull();
    }

    @Test
    void refusesWhatDoesNotFitIntoMinorUnits() {
        var most = "999999999999999999";
        text.read(most.toCharArray(), 0, most.length(), '.', 2, false);

        assertThat(text.problem()).contains("too many digits");
    }

    @Test
    void takesDustOnlyWhereItIsAllowedAndNear() {
        for (var written : List.of("79882584.7600001", "0.30000000000000004", "-0.2999999999")) {
            text.read(written.toCharArray(), 0, written.length(), '.', 2, false);
            assertThat(text.problem()).as(written).contains("more than 2 decimals");

            text.read(written.toCharArray(), 0, written.length(), '.', 2, true);
            assertThat(text.problem()).as(written).isNull();
            assertThat(text.dusty()).isTrue();
        }
        var far = "0.301";
        text.read(far.toCharArray(), 0, far.length(), '.', 2, true);
        assertThat(text.problem()).contains("more than 2 decimals");
    }

    @Test
    void readsBackWhateverWasWrittenInAnyCountry() {
        var random = new Random(20_261_031);
        for (var round = 0; round < 5_000; round++) {
            var minor = random.nextLong(2_000_000_000_000L) - 1_000_000_000_000L;
            for (var country : List.of(Locale.UK, Locale.GERMANY, Locale.FRANCE)) {
                var symbols = DecimalFormatSymbols.getInstance(country);
                var written = new DecimalFormat("#,##0.00", symbols).format(BigDecimal.valueOf(minor, 2));

                assertThat(read(written, symbols.getDecimalSeparator(), 2))
                        .as(written)
                        .isEqualTo(minor);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12.50         | .
                    12,50         | ,
                    1,234.50      | .
                    1.234,50      | ,
                    1.234.567     | ,
                    1,234,567     | .
                    0.123         | .
                    1234.567      | .
                    (1.5)         | .
                    1.234         | ?
                    (123,456)     | ?
                    """)
    void saysWhatOneAmountShowsOfTheDecimalMark(String written, char shows) {
        assertThat(DecimalMark.of(written.toCharArray(), 0, written.length())).isEqualTo(shows);
    }

    @Test
    void anAmountWithoutMarksShowsNothing() {
        assertThat(DecimalMark.of("1234".toCharArray(), 0, 4)).isEqualTo(DecimalMark.SILENT);
    }
}
