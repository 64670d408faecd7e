package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names of ten megabytes, control characters, and marks that turn the direction of writing. */
class NamesThatCannotBeShownTest {
    private static final String LONG = "x".repeat(10 * 1024 * 1024);

    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private String name(String json) {
        endpoint.then("[{\"id\":\"1\",\"type\":\"asset\",\"name\":\"%s\"}]".formatted(json));
        return endpoint.open().accounts(Progress.NONE).value().all().getFirst().name();
    }

    @Test
    void areCutToWhatAPersonCanLookAt() {
        assertThat(name(LONG)).hasSize(500).endsWith("x…");
    }

    @Test
    void doNotFillTheWordsOfAFailureEither() {
        endpoint.then("[{\"id\":\"1\",\"name\":\"N\",\"type\":\"%s\"}]".formatted(LONG));

        assertThat(Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE))
                        .words())
                .startsWith("Row 1, field /type,")
                .hasSizeLessThan(2_500);
    }

    @Test
    void showThatSomethingWasThere() {
        assertThat(name("Re\\u202Ent\\u0007")).isEqualTo("Re\uFFFDnt\uFFFD");
        assertThat(name("two\\nlines")).isEqualTo("two\uFFFDlines");
    }

    @Test
    void areMadeFitInMovementsToo() {
        endpoint.then(Endpoint.TILL).then("""
                [{"id": "t", "account": "till", "date": "2026-10-05", "amount": "1.00",
                  "description": "line\\u2028two \\u202Ecba", "counterparty": "A\\u0000B"}]""");

        var row = endpoint.open()
                .movements(Period.month("2026-10"), Progress.NONE)
                .orElseThrow()
                .value()
                .getFirst();

        assertThat(row.description()).isEqualTo("line two \uFFFDcba");
        assertThat(row.counterparty()).isEqualTo("A\uFFFDB");
    }
}
