package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HierarchyLoopInFileTest {

    @TempDir
    private Path folder;

    private static final String HEADINGS = "Account Code,Account Name,Type,Parent\n1000,Cash,asset,\n";

    @Test
    void refusesAccountsThatArePartsOfThemselves() {
        var ledger = new Desk(folder)
                .file("chart.csv", HEADINGS + "1100,Till,asset,1200\n1200,Safe,asset,1100\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv, row 3, column Parent", "1100", "part of itself");
    }

    @Test
    void refusesAParentThatIsNotThere() {
        var ledger = new Desk(folder)
                .file("chart.csv", HEADINGS + "1100,Till,asset,1900\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE))).contains("chart.csv, row 3, column Parent", "1900");
    }
}
