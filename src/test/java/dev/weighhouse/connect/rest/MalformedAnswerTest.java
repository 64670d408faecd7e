package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedAnswerTest {
    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": [}",
                "{'data': []}",
                "{\"data\": [], }",
                "{\"data\": [NaN]}",
                "{\"data\": []} {\"data\": []}",
                "data: []",
                "{\"data\": [01]}"
            })
    void isRefusedWithItsRequestAndPlace(String body) {
        endpoint.then(body);

        var failure = Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains("is not JSON", "line 1", "/api/accounts?status=all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "\"data\"", "{}", "{\"data\": {\"id\": \"1\"}}", "{\"data\": null}"})
    void isRefusedWhereItHoldsNoRows(String body) {
        endpoint.then(body);

        var failure = Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE));

        assertThat(failure.words()).contains("no list of rows", "/api/accounts?status=all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[7]", "[null]", "[\"1\"]", "[[]]"})
    void isRefusedWhereARowIsNoObject(String body) {
        endpoint.then(body);

        assertThat(Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE))
                        .words())
                .startsWith("Row 1, field /");
    }
}
