package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Reperformed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is taken back is what was posted, so that has to stand there. */
class TakenBackTest {
    private static Journal posted(Reperformed.@Nullable Finding finding) {
        var at = Instant.parse("2026-11-04T16:47:00Z");
        return new Journal(
                new JournalId(7),
                1,
                new Origin.Scratch(new UUID(0, 7)),
                new Draft(LocalDate.of(2026, 10, 31), "Rent", null, List.of(), null),
                JournalState.POSTED,
                "Maya Okafor",
                at,
                null,
                null,
                "17",
                "17",
                "",
                "",
                null,
                finding == null ? null : new EditedSince(finding, "150.00 stands there, 100.00 was sent.", at));
    }

    @Test
    void whatStandsAsItWasPostedIsTakenBack() {
        assertThatCode(() -> Recurrence.requireThere(posted(null))).doesNotThrowAnyException();
    }

    @Test
    void whatStandsOtherwiseIsNotTakenBackByHalf() {
        assertThatThrownBy(() -> Recurrence.requireThere(posted(Reperformed.Finding.DIFFERS)))
                .hasMessageContaining("J-7 stands in the ledger otherwise than it was posted: 150.00 stands there");
    }

    @Test
    void whatIsGoneIsNotTakenBackAlone() {
        assertThatThrownBy(() -> Recurrence.requireThere(posted(Reperformed.Finding.GONE)))
                .hasMessageContaining("was not found in the ledger any more");
    }
}
