package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.crossing.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaCellsTest {

    @TempDir
    private Path folder;

    private static final LocalDate END = LocalDate.of(2026, 10, 31);

    /** A sheet with a title above its headings; row 3 has the headings, row 4 Cash, row 5 Sales. */
    private Desk sheet(Consumer<Worksheet> more) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("TB");
            sheet.value(0, 0, "Larkfield Coffee");
            sheet.value(2, 0, "Account");
            sheet.value(2, 1, "Amount");
            sheet.value(2, 2, "Period");
            for (var row = 3; row < 5; row++) {
                sheet.value(row, 0, row == 3 ? 1000 : 4000);
                sheet.value(row, 1, new BigDecimal(row == 3 ? "1234.5" : "-1234.5"));
                sheet.value(row, 2, END);
                sheet.style(row, 2).format("dd/mm/yyyy").set();
            }
            more.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Desk(folder).file("tb.xlsx", bytes.toByteArray()).set("trial-balance", "tb.xlsx");
    }

    private static List<Long> minor(Desk desk) {
        return desk.ledger().balances(AsOf.closingOf(END), desk.notes).orElseThrow().value().stream()
                .map(balance -> balance.amount().minor())
                .toList();
    }

    @Test
    void readsNumbersAndDatesOfASheet() {
        assertThat(minor(sheet(_ -> {}))).containsExactly(123_450L, -123_450L);
    }

    @Test
    void refusesAFormulaWithoutAValue() {
        var ledger = sheet(sheet -> sheet.formula(4, 1, "-B4")).ledger();

        assertThat(refused(() -> ledger.balances(AsOf.closingOf(END), Progress.NONE)))
                .contains("tb.xlsx, row 5, column Amount", "formula");
    }

    @Test
    void leavesAloneAFormulaInAColumnNobodyNeeds() {
        assertThat(minor(sheet(sheet -> {
                    sheet.value(2, 3, "Check");
                    sheet.formula(3, 3, "B4+B5");
                })))
                .containsExactly(123_450L, -123_450L);
    }

    @Test
    void takesTheDustOfBinaryFractionsFromNumbersAndSaysSo() {
        var desk = sheet(sheet -> {
            sheet.value(3, 1, 0.1 + 0.2);
            sheet.value(4, 1, -0.3);
        });

        assertThat(minor(desk)).containsExactly(30L, -30L);
        assertThat(desk.notes.notes()).anyMatch(note -> note.contains("tb.xlsx") && note.contains("1 amounts"));
    }

    @Test
    void refusesANumberThatIsNoAmountOfTheCurrency() {
        var ledger =
                sheet(sheet -> sheet.value(4, 1, new BigDecimal("-1234.504"))).ledger();

        assertThat(refused(() -> ledger.balances(AsOf.closingOf(END), Progress.NONE)))
                .contains("tb.xlsx, row 5, column Amount", "decimals");
    }

    @Test
    void refusesASheetThatIsNotThere() {
        var ledger = sheet(_ -> {}).set("trial-balance.sheet", "October").ledger();

        assertThat(refused(() -> ledger.balances(AsOf.closingOf(END), Progress.NONE)))
                .contains("tb.xlsx", "October", "row", "column");
    }

    @Test
    void takesTheSavedValueOfAFormulaAndSaysSo() throws IOException {
        var desk = sheet(sheet -> sheet.formula(4, 1, "-B4"));
        withSavedValue(desk.path("tb.xlsx"), "<v>-1234.5</v>");

        assertThat(minor(desk)).containsExactly(123_450L, -123_450L);
        assertThat(desk.notes.notes()).anyMatch(note -> note.contains("tb.xlsx holds formulas"));
    }

    /** The writer knows no values of formulas, so the sheet is mended inside the workbook. */
    private static void withSavedValue(Path workbook, String value) throws IOException {
        try (var zip = FileSystems.newFileSystem(workbook)) {
            var sheet = zip.getPath("xl/worksheets/sheet1.xml");
            var xml = Files.readString(sheet);
            assertThat(xml).contains("</f>");
            Files.writeString(sheet, xml.replaceAll("</f>(<v></v>|<v/>)?", "</f>" + value));
        }
    }

    @Test
    void readsAChartOfASheetByTheNameOfTheSheet() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            book.newWorksheet("Notes").value(0, 0, "nothing here");
            var sheet = book.newWorksheet("Accounts");
            var all = List.of("Account Code", "Account Name", "Type", "Active", "1000", "Cash", "asset", "yes");
            for (var at = 0; at < all.size(); at++) {
                sheet.value(at / 4, at % 4, all.get(at));
            }
            sheet.value(1, 3, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var desk = new Desk(folder).file("c.xlsx", bytes.toByteArray()).set("chart", "c.xlsx");

        var account = desk.set("chart.sheet", "Accounts")
                .ledger()
                .accounts(Progress.NONE)
                .value()
                .all()
                .getFirst();
        assertThat(account.label()).isEqualTo("1000 Cash");
        assertThat(account.active()).isFalse();
        assertThat(refused(() -> desk.without("chart.sheet").ledger().accounts(Progress.NONE)))
                .contains("c.xlsx, row 1");
    }
}
