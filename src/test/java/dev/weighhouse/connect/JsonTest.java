package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void keepsEveryDigitOfANumber() {
        var number = Json.read(reply("{\"a\":12345678901234567890.10}")).path("a");

        assertThat(number.decimalValue()).isEqualTo(new BigDecimal("12345678901234567890.10"));
    }

    @Test
    void refusesANumberWithoutEnd() {
        assertThatThrownBy(() -> Json.read(reply("[" + "1".repeat(5_000) + "]")))
                .hasMessageContaining("a number that is too long");
    }

    @Test
    void quotesNothingOfTheReply() {
        assertThatThrownBy(() -> Json.read(reply("{\"a\": secretword}")))
                .hasMessageNotContaining("secretword")
                .hasNoCause();
    }

    @Test
    void triesWithoutComplaint() {
        assertThat(Json.tryRead(reply("oops"))).isEmpty();
        assertThat(Json.tryRead(reply(""))).isEmpty();
        assertThat(Json.tryRead(reply("<html></html>"))).isEmpty();
        assertThat(Json.tryRead(reply("{}"))).isPresent();
    }

    @Test
    void writesInTheOrderGiven() {
        var object = new LinkedHashMap<String, Object>();
        object.put("b", List.of("\"quoted\"", 1, true));
        object.put("a", Map.of());

        assertThat(Json.write(object)).isEqualTo("{\"b\":[\"\\\"quoted\\\"\",1,true],\"a\":{}}");
    }

    @Test
    void aProblemIsReadInTheFormsThereAre() {
        assertThat(Problem.of(reply("{\"title\":\"No\",\"detail\":\"because\"}"))
                        .map(Problem::words))
                .contains("No: because");
        assertThat(Problem.of(reply("{\"error\":\"invalid_grant\"}")).map(Problem::words))
                .contains("invalid_grant");
        assertThat(Problem.of(reply("{\"error\":{\"message\":\"broken\"}}")).map(Problem::words))
                .contains("broken");
        assertThat(Problem.of(reply("{\"detail\":\"" + "x".repeat(900) + "\"}"))
                        .orElseThrow()
                        .words())
                .hasSize(301);
        assertThat(Problem.of(reply("[1]"))).isEmpty();
        assertThat(Problem.of(reply("{\"a\":1}"))).isEmpty();
    }

    private static HttpReply reply(String body) {
        return new HttpReply(
                HttpUrl.get("https://a.example/"),
                "GET https://a.example/",
                200,
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                FakeTime.START);
    }
}
