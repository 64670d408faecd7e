package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPageWithStatus200Test {
    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html        | <p>Please sign in</p>
            application/json | <!DOCTYPE html><html>Maintenance</html>
            application/json | <html><body>Maintenance</body></html>
            text/html        | {"data": []}
            """)
    void isNeverTakenForAnEmptyAnswer(String type, String body) {
        endpoint.replies.then(new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .body(body)
                .build());

        var failure = Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).startsWith("A web page came").contains("/api/accounts?status=all");
    }
}
