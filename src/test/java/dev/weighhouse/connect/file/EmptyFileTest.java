package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyFileTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAFileOfNoBytes() {
        var ledger = new Desk(folder).file("chart.csv", "").ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE))).contains("chart.csv", "row 1", "column", "0 bytes");
    }

    @Test
    void refusesAFileOfHeadingsOnly() {
        var ledger = new Desk(folder)
                .file("chart.csv", "Account Code,Account Name,Type\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv", "row 1", "column", "no account");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var ledger = new Desk(folder).set("chart", "charts.csv").ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE))).contains("charts.csv is not there");
    }
}
