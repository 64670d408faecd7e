package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
