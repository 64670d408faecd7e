package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmlessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1 | '=1+1",
                "' =1+1' | '' =1+1'",
                "\" =1+1\" | \"' =1+1\"",
                "\u00a0=1+1 | '\u00a0=1+1",
                "\u200b=1+1 | '\u200b=1+1",
                "\uff1d1+1 | '\uff1d1+1",
                "\uff20SUM(A1) | '\uff20SUM(A1)",
                "x;=1+1 | x;'=1+1",
                "x; +1 | x;' +1",
                "a-b;c=d | a-b;c=d",
                "COUNTRY=GB; SIGN=- | COUNTRY=GB; SIGN=-"
            })
    void nothingAProgramTakesForTheBeginningOfACellIsRun(String text, String written) {
        assertThat(Harmless.written(text)).isEqualTo(written);
        assertThat(Harmless.read(written)).isEqualTo(text);
    }

    @Test
    void lineBreaksBeginACellToo() {
        assertThat(Harmless.written("\n=1+1")).isEqualTo("'\n'=1+1");
        assertThat(Harmless.written("two\r\n@lines")).isEqualTo("two\r\n'@lines");
        assertThat(Harmless.written("\tx")).isEqualTo("'\tx");
    }

    @Test
    void everyTextComesBack() {
        var random = new Random(4);
        var signs = "'';= \n\t\r+-@a\uff1d\u00a0\u0001\"";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int at = random.nextInt(9); at > 0; at--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(Harmless.read(Harmless.written(text.toString()))).isEqualTo(text.toString());
        }
    }
}
