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

    private static Optional<String> value(String body, Name name) {
        var fields = new BodyFields();
        fields.read("{\"at\":1,\"step\":\"of another\"}".getBytes(StandardCharsets.UTF_8), 0);
        fields.read(("front" + body).getBytes(StandardCharsets.UTF_8), "front".length());
        return fields.has(name) ? Optional.of(fields.text(name)) : Optional.empty();
    }

    @Test
    void findsTextsAndNumbers() {
        var body = "{\"at\":-12,\"body\":\"\",\"connection\":\"xero\",\"step\":\"SENT\"}";
        assertThat(value(body, Name.at)).contains("-12");
        assertThat(value(body, Name.body)).contains("");
        assertThat(value(body, Name.connection)).contains("xero");
        assertThat(value(body, Name.step)).contains("SENT");
        assertThat(value(body, Name.minor)).isEmpty();
        assertThat(value("{\"short\":\"KEY\"}", Name.brief)).contains("KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":2}",
                "{\"at\":1,\"at\":2}",
                "{\"ab\":1,\"a\":2}",
                "{\"step\":\"SENT\",\"at\":1}",
                "{\"at\":1,\"what\":\"\",\"words\":\"\",\"where\":\"\"}"
            })
    void refusesNamesOutOfTheirOrder(String body) {
        assertThatThrownBy(() -> value(body, Name.at)).isInstanceOf(IllegalArgumentException.class);
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
        assertThat(value(body, Name.step)).contains("SENT");
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
