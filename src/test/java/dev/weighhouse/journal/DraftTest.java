package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTest {

    /** An approval is bound to these words, so the next process has to find the same ones. */
    @Test
    void saysItsDimensionsInOneOrderInEveryProcess() {
        var dimensions = Map.of("F", "6", "B", "2", "E", "5", "A", "1", "D", "4", "C", "3");

        var draft = new Draft(
                LocalDate.of(2026, 10, 31),
                "Rent",
                null,
                List.of(new Draft.Line(null, null, "", null, dimensions)),
                null);

        assertThat(draft).asString().contains("{A=1, B=2, C=3, D=4, E=5, F=6}");
    }
}
