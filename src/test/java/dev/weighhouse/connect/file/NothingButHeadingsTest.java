package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A side that says nothing is no quote; a file without rows is no side that stands at nothing. */
class NothingButHeadingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "Total,0.00,\n", "\n\n"})
    void refusesBalancesWithoutARow(String rows) {
        var ledger = new Desk(folder)
                .file("tb.csv", "Account,Amount,Period\n" + rows)
                .set("trial-balance", "tb.csv")
                .ledger();

        assertThat(refused(() -> ledger.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), Progress.NONE)))
                .isEqualTo("tb.csv has no balance below row 1, in any column.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Total,,,0.00\n"})
    void refusesMovementsWithoutARow(String rows) {
        var desk = new Desk(folder).file("m.csv", "id,account,date,amount\n" + rows);

        assertThat(refused(
                        () -> desk.set("journals", "m.csv").ledger().movements(Period.month("2026-10"), Progress.NONE)))
                .isEqualTo("m.csv has no row with data below row 1, in any column.");
    }

    @Test
    void refusesAFileOfBlankLinesAndOneWithoutHeadings() {
        var blank = new Desk(folder).file("chart.csv", "\n\n\n").ledger();
        assertThat(refused(() -> blank.accounts(Progress.NONE)))
                .isEqualTo("chart.csv has no row 1 with the headings of its columns.");

        var bare = new Desk(folder).file("chart.csv", "1000,Cash,asset\n").ledger();
        assertThat(refused(() -> bare.accounts(Progress.NONE)))
                .contains("chart.csv, row 1", "no column is named for id, name, type", "1000 · Cash · asset");
    }
}
