package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlCharactersInFileTest {

    @TempDir
    private Path folder;

    @Test
    void showsThatANameHeldWhatCannotBeShown() {
        var desk = new Desk(folder).file("chart.csv", Desk.CHART + "5000,Re\u202Ent\u0007,expense\n");

        assertThat(desk.ledger().accounts(desk.notes).value().all().getLast().name())
                .isEqualTo("Re\uFFFDnt\uFFFD");
        assertThat(desk.notes.notes())
                .anyMatch(note -> note.contains("chart.csv") && note.contains("row 4, column Account Name"));
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "2000, 2004"})
    void tellsAZeroByteAtItsRowAndColumn(int rowsBefore, int row) {
        var rows = IntStream.range(0, rowsBefore)
                .mapToObj(at -> "%d,Account %d,asset\n".formatted(6_000 + at, at))
                .collect(Collectors.joining());
        var ledger = new Desk(folder)
                .file("chart.csv", Desk.CHART + rows + "5000,Re\0nt,expense\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .isEqualTo("chart.csv is not plain text: row %d, column 2 has a zero byte.".formatted(row));
    }

    @Test
    void refusesAnIdThatLooksLikeAnother() {
        var ledger = new Desk(folder)
                .file("chart.csv", Desk.CHART + "10\u202E00,Till,asset\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv, row 4, column Account Code", "cannot be seen")
                .doesNotContain("\u202E");
    }
}
