package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.store.BodyFields.Name;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields are found where they stand and nowhere else, whatever stands in the texts between them. */
class BodyFieldsTest {

    private static Optional<String> value(String body, Name... names) {
        var bytes = ("front" + body).getBytes(StandardCharsets.UTF_8);
        var fields = new BodyFields(bytes, "front".length());
        Optional<String> value = Optional.empty();
        for (var name : names) {
            value = Optional.ofNullable(fields.next(name)).map(fields::text);
        }
        return value;
    }

    @Test
    void findsTextsAndNumbersInTheirOrder() {
        var body = "{\"at\":-12,\"body\":\"\",\"connection\":\"xero\",\"step\":\"SENT\"}";
        assertThat(value(body, Name.at)).contains("-12");
        assertThat(value(body, Name.at, Name.body)).contains("");
        assertThat(value(body, Name.at, Name.step)).contains("SENT");
        assertThat(value(body, Name.at, Name.currency, Name.step)).contains("SENT");
        assertThat(value(body, Name.at, Name.connection, Name.minor)).isEmpty();
        assertThat(value(body, Name.step, Name.at)).as("out of order").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a \\\"step\\\":\\\"SENT\\\" b\"",
                "\"ends with a backslash, as long as several words are \\\\\"",
                "{\"from\":\"}\",\"list\":[1,{\"step\":2},\"]\"],\"step\":3}",
                "[[],[{}]]",
                "true",
                "-7",
                "\"日本 é, \\u001f, and more than eight letters\""
            })
    void passesOverWhateverAnotherFieldSays(String value) {
        var body = "{\"evidence\":%s,\"step\":\"SENT\",\"what\":%s}".formatted(value, value);
        assertThat(value(body, Name.direction, Name.step)).contains("SENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"at\":1", "{\"at\":\"1", "{\"at\"", "{\"at\":\"1\\", "{\"at\":{\"a\":1}"})
    void refusesAFieldWithoutAnEnd(String body) {
        assertThatThrownBy(() -> value(body, Name.at)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[1]", "7", "{\"a\":1}"})
    void findsNothingWhereThereIsNothing(String body) {
        assertThat(value(body, Name.at)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -7, Long.MAX_VALUE, Long.MIN_VALUE, 999_999_999_999_999_999L})
    void readsEveryWholeNumber(long number) {
        var text = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
        assertThat(BodyFields.number(text, 0, text.length)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x", "99999999999999999999", "1.5", "-"})
    void refusesWhatIsNoNumber(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> BodyFields.number(bytes, 0, bytes.length))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
