package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.connect.Notes;
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
    void areNotCutInSilence() {
        var notes = new Notes();
        endpoint.then("""
                [{"id": "1", "type": "asset", "name": "Till"},
                 {"id": "2", "type": "asset", "name": "%s"},
                 {"id": "3", "type": "asset", "name": "a\\u0007b"}]""".formatted(LONG));

        endpoint.open().accounts(notes);

        assertThat(notes.notes())
                .singleElement()
                .asString()
                .startsWith(
                        "2 names are too long to be shown whole or hold what cannot be shown, and were cut or changed."
                                + " The first is Row 2, field /name, of ");
    }

    @Test
    void areNotMentionedWhereNothingWasChanged() {
        var notes = new Notes();
        endpoint.then(Endpoint.TILL);

        endpoint.open().accounts(notes);

        assertThat(notes.notes()).isEmpty();
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
