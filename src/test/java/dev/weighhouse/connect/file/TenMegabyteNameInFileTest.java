package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenMegabyteNameInFileTest {

    @TempDir
    private Path folder;

    @Test
    void refusesANameOfTenMegabytes() {
        var ledger = new Desk(folder)
                .file("chart.csv", Desk.CHART + "5000," + "R".repeat(10 << 20) + ",expense\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv, row 4, column Account Name", "longer than")
                .hasSizeLessThan(500);
    }

    @Test
    void refusesANameThatNoMemoryShouldHold() {
        var ledger = new Desk(folder)
                .file("chart.csv", Desk.CHART + "5000," + "R".repeat(40 << 20) + ",expense\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv, row 4, column")
                .hasSizeLessThan(500);
    }

    @Test
    void refusesAHeadingOfTenMegabytes() {
        var ledger = new Desk(folder)
                .file("chart.csv", "R".repeat(10 << 20) + "\n" + Desk.CHART)
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv, row 1")
                .hasSizeLessThan(500);
    }
}
