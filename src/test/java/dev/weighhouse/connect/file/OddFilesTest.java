package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what their name says. */
class OddFilesTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAnOldWorkbook() {
        var ledger = new Desk(folder)
                .file("chart.csv", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3})
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE))).contains("chart.csv", ".xls", "row", "column");
    }

    @Test
    void refusesAFolderAndANameThatIsNone() {
        assertThat(refused(() -> new Desk(folder).set("chart", ".").ledger().accounts(Progress.NONE)))
                .contains("is not a file");
        assertThat(refused(() -> new Desk(folder).set("chart", "a\0b").ledger()))
                .contains("setting chart");
    }

    @Test
    void refusesAByteOrderMarkThatLies() {
        var bytes = "\u00EF\u00BB\u00BFAccount Code,Account Name,Type\n1,\u00E9,asset\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        var ledger = new Desk(folder).file("chart.csv", bytes).ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE))).contains("chart.csv", "row 1, column 1", "UTF-8");
    }

    @Test
    void refusesAWorkbookThatWasCutOff() {
        var ledger = new Desk(folder)
                .file("chart.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0})
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE))).contains("chart.csv", "row", "column");
    }

    @Test
    void asksWhichDelimiterWhereTwoWouldDo() {
        var ledger = new Desk(folder)
                .file("chart.csv", "id,name,type,x;id;name;type\n1,Cash,asset,x;1;Cash;asset\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv, row 1", "columns may be told apart by , or by ;");
    }

    @Test
    void refusesAnAccountWithoutNameOrWithAStateThatIsNone() {
        var desk = new Desk(folder);
        desk.file("chart.csv", "id,name,type,active\n1,,asset,\n");
        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE))).contains("chart.csv, row 2, column name");

        desk.file("chart.csv", "id,name,type,active\n1,Cash,asset,perhaps\n");
        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE))).contains("chart.csv, row 2, column active");

        desk.file("chart.csv", "id,name,type,normal side\n1,Cash,asset,left\n");
        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE)))
                .contains("chart.csv, row 2, column normal side");

        desk.file("chart.csv", "id,name,type\n,Cash,asset\n");
        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE))).contains("chart.csv, row 2, column id");
    }

    @Test
    void readsTheDayNumbersOfBothKindsOfWorkbook() {
        assertThat(SheetDates.text(new BigDecimal("46326.75"), false)).isEqualTo("2026-10-31T18:00:00");
        assertThat(SheetDates.text(new BigDecimal("46326.9999999"), false)).isEqualTo("2026-10-31T23:59:59");
        assertThat(SheetDates.text(new BigDecimal("46326.000000001"), false)).isEqualTo("2026-10-31");
        assertThat(SheetDates.text(new BigDecimal("44864"), true)).isEqualTo("2026-10-31");
        assertThat(SheetDates.text(new BigDecimal("12"), false)).as("no day").isEqualTo("12");
    }
}
