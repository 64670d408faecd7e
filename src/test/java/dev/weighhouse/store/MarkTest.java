package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "CONFIRMED", "1762275600000", "a value of more than sixteen bytes"})
    void isTheSameWhereverTheBytesStand(String value) {
        var padded = "..." + value + "..";

        assertThat(mark(padded, 3, 3 + value.length())).isEqualTo(mark(value, 0, value.length()));
    }

    @Test
    void tellsValuesApartThatDifferInOneByteOfAnyPlace() {
        var value = "a value of more than sixteen bytes";
        var marks = new HashSet<Long>();
        marks.add(mark(value, 0, value.length()));
        for (int at = 0; at < value.length(); at++) {
            var other = value.substring(0, at) + '#' + value.substring(at + 1);
            marks.add(mark(other, 0, other.length()));
        }

        assertThat(marks).hasSize(value.length() + 1);
    }

    @Test
    void tellsApartWhereOneValueEndsAndTheNextBegins() {
        var marks = new HashSet<Long>();
        var text = "GBP1234567890";
        for (int end = 0; end <= text.length(); end++) {
            var bytes = text.getBytes(StandardCharsets.US_ASCII);
            marks.add(Mark.of(Mark.of(Mark.NONE, bytes, 0, end), bytes, end, bytes.length));
        }

        assertThat(marks).hasSize(text.length() + 1);
    }

    @Test
    void tellsZerosFromNothing() {
        assertThat(mark("\0\0", 0, 2)).isNotEqualTo(mark("\0", 0, 1)).isNotEqualTo(mark("", 0, 0));
    }

    private static long mark(String text, int from, int to) {
        return Mark.of(Mark.NONE, text.getBytes(StandardCharsets.US_ASCII), from, to);
    }
}
