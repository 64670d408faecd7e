package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of a workbook beside plain numbers, texts and dates. */
class SheetCellsTest {

    private static final Period OCTOBER = Period.month("2026-10");

    @TempDir
    private Path folder;

    /** Headings in row 1; row 2 is a sale of 5.00 on 1 October. */
    private Desk sheet(Consumer<Worksheet> more) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Sales");
            var cells =
                    List.of("id", "account", "date", "amount", "description", "1", "1000", "2026-10-01", "", "Beans");
            for (var at = 0; at < cells.size(); at++) {
                sheet.value(at / 5, at % 5, cells.get(at));
            }
            sheet.value(1, 3, 5);
            more.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Desk(folder).file("txn.xlsx", bytes.toByteArray()).set("transactions", "txn.xlsx");
    }

    private static List<Long> minor(Desk desk) {
        return desk.platform().movements(OCTOBER, desk.notes).orElseThrow().value().stream()
                .map(row -> row.amount().minor())
                .toList();
    }

    /** The writer knows no errors and nothing that is damaged, so the sheet is changed inside the workbook. */
    private static void inside(Path workbook, String from, String to) throws IOException {
        try (var zip = FileSystems.newFileSystem(workbook)) {
            var sheet = zip.getPath("xl/worksheets/sheet1.xml");
            var xml = Files.readString(sheet);
            assertThat(xml).contains(from);
            Files.writeString(sheet, xml.replace(from, to));
        }
    }

    @Test
    void readsAWorkbookThatWasWrittenWithoutStyles() throws IOException {
        var desk = sheet(_ -> {});
        try (var zip = FileSystems.newFileSystem(desk.path("txn.xlsx"))) {
            Files.delete(zip.getPath("xl/styles.xml"));
        }

        assertThat(minor(desk)).containsExactly(500L);
    }

    @Test
    void refusesAnErrorWhereAValueIsNeeded() throws IOException {
        var desk = sheet(sheet -> sheet.value(1, 3, 777));
        inside(desk.path("txn.xlsx"), "<v>777</v>", "<v>#REF!</v>");
        inside(desk.path("txn.xlsx"), "r=\"D2\" t=\"n\"", "r=\"D2\" t=\"e\"");

        assertThat(refused(() -> minor(desk)))
                .isEqualTo("txn.xlsx, row 2, column amount: holds an error instead of a value.");
    }

    @Test
    void refusesACellWhoseTextIsNotInTheWorkbook() throws IOException {
        var desk = sheet(_ -> {});
        inside(desk.path("txn.xlsx"), "<v>5</v>", "<v>#REF!</v>");

        assertThat(refused(() -> minor(desk)))
                .isEqualTo("txn.xlsx is damaged: its sheet cannot be read beyond row 1, any column.");
    }

    @Test
    void refusesASheetThatIsDamagedHalfWay() throws IOException {
        var desk = sheet(_ -> {});
        inside(desk.path("txn.xlsx"), "</row><row r=\"2\"", "</row><row r=\"2\"<");

        assertThat(refused(() -> minor(desk))).contains("txn.xlsx is damaged", "row", "column");
    }

    @Test
    void readsRowsWithGapsAndRowsOfNothing() {
        var desk = sheet(sheet -> {
            sheet.value(9, 0, "2");
            sheet.value(9, 1, "1000");
            sheet.value(9, 2, "2026-10-02");
            sheet.value(9, 3, new BigDecimal("-0.01"));
        });

        assertThat(minor(desk)).containsExactly(500L, -1L);
    }

    @Test
    void namesTheRowOfTheSheetAlsoBelowEmptyOnes() {
        var desk = sheet(sheet -> {
            sheet.value(9, 0, "2");
            sheet.value(9, 1, "1000");
            sheet.value(9, 2, "soon");
            sheet.value(9, 3, 1);
        });

        assertThat(refused(() -> minor(desk))).contains("txn.xlsx, row 10, column date");
    }

    @Test
    void readsMoreRowsThanAreLookedAtFirst() {
        var desk = sheet(sheet -> {
            for (var row = 2; row < 2_500; row++) {
                sheet.value(row, 0, "R" + row);
                sheet.value(row, 1, "1000");
                sheet.value(row, 2, "2026-10-02");
                sheet.value(row, 3, 1);
            }
        });

        assertThat(minor(desk)).hasSize(2_499);
    }

    @Test
    void takesNoNumberThatIsTooLongToWriteOut() {
        var desk = sheet(sheet -> sheet.value(1, 3, new BigDecimal("1E+30")));

        assertThat(refused(() -> minor(desk))).contains("txn.xlsx, row 2, column amount", "is not an amount");
    }

    @Test
    void leavesATotalUncomparedThatIsAFormulaWithoutAValue() {
        var desk = sheet(sheet -> {
            sheet.value(2, 0, "Total");
            sheet.formula(2, 3, "SUM(D2:D2)");
        });

        assertThat(minor(desk)).containsExactly(500L);
        assertThat(desk.notes.notes())
                .contains("txn.xlsx: 1 printed totals could not be compared with the rows above them.");
    }

    @Test
    void comparesATotalThatIsANumber() {
        assertThat(minor(sheet(sheet -> {
                    sheet.value(2, 0, "Total");
                    sheet.value(2, 3, 5);
                })))
                .containsExactly(500L);
        assertThat(refused(() -> minor(sheet(sheet -> {
                    sheet.value(2, 0, "Total");
                    sheet.value(2, 3, 6);
                }))))
                .contains("txn.xlsx, row 3, column amount", "\"6\"", "5.00 GBP");
    }

    @Test
    void showsYesAndNoOfASheetAsWords() {
        var desk = sheet(sheet -> sheet.value(1, 4, true));

        assertThat(desk.platform().movements(OCTOBER, desk.notes).orElseThrow().value())
                .singleElement()
                .satisfies(row -> assertThat(row.description()).isEqualTo("true"));
    }
}
