package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.LogEntry.Detail;
import dev.weighhouse.crossing.LogMeasures;
import dev.weighhouse.crossing.LogMeasures.Crossed;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Step;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measures out of the log itself. */
class MeasuresTest {
    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Fixture.create(folder.resolve("books.weighhouse"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private LogMeasures measures() {
        return workspace.archive().measures(ZoneOffset.UTC, Progress.NONE);
    }

    @Test
    void anEmptyLogMeasuresNothing() {
        assertThat(measures().months()).isEmpty();
        assertThat(measures().newest()).isEmpty();
    }

    @Test
    void countsReadingsEntriesAndDoubt() {
        workspace.log().append(Entries.reading(1, 12, Step.RECEIVED));
        workspace.log().append(Entries.reading(2, 13, Step.NOT_RECEIVED));
        Entries.journal(1).cross(workspace.log(), "3001");
        var late = Entries.journal(2);
        late.send(workspace.log());
        workspace.log().append(late.entry(Step.UNANSWERED));
        workspace.log().append(late.entry(Step.LOOKED_UP));
        workspace.log().append(late.entry(Step.CONFIRMED, Detail.words("Found.").ledger("id-2", "3002")));
        var lost = Entries.journal(3);
        lost.send(workspace.log());
        workspace.log().append(lost.entry(Step.UNANSWERED));
        var refused = Entries.journal(4, "Refused", Money.of("1.00", "GBP"), LocalDate.of(2026, 9, 30));
        refused.send(workspace.log());
        workspace.log().append(refused.entry(Step.REJECTED));

        assertThat(measures().months()).containsExactly(new Crossed(YearMonth.of(2026, 10), 1, 1, 4, 3, 1, 2, 1));
        assertThat(measures().newest())
                .extracting(newest -> newest.connection().value())
                .containsExactly("xero");
    }
}
