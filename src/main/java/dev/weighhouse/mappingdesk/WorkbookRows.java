package dev.weighhouse.mappingdesk;

import dev.weighhouse.mappingdesk.SpreadsheetFiles.Unreadable;
import dev.weighhouse.mappingdesk.TableFiles.TableRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook, all cells as text. */
final class WorkbookRows {

    /** A workbook unpacks to many times its size; to more than this only one that was made to. */
    private static final long MOST_UNPACKED = 1_000_000_000;

    private WorkbookRows() {}

    static List<TableRow> read(Path file) throws IOException {
        var styles = guard(file);
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, false));
                var rows = book.getFirstSheet().openStream()) {
            var read = new ArrayList<TableRow>();
            for (var each = rows.iterator(); each.hasNext(); ) {
                var row = row(each.next());
                if (!row.cells().stream().allMatch(String::isBlank)) {
                    read.add(row);
                }
                if (read.size() > SpreadsheetFiles.MOST_ROWS) {
                    throw new Unreadable(" has more than %,d rows.".formatted(SpreadsheetFiles.MOST_ROWS));
                }
            }
            return read;
        } catch (ExcelReaderException e) {
            throw (Unreadable) new Unreadable(" is no workbook that can be read.").initCause(e);
        }
    }

    /** Whether there are styles, which tell dates from numbers. */
    private static boolean guard(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var unpacked = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (unpacked > MOST_UNPACKED) {
                throw new Unreadable(" unpacks to more than 1 GB.");
            }
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    private static TableRow row(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(text(row.getRowNum(), column, row.hasCell(column) ? row.getCell(column) : null));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static String text(int row, int column, @Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getFormula() != null || cell.getType() == CellType.ERROR) {
            throw new Unreadable(", row %d, column %s: the cell holds a formula, not text."
                    .formatted(row, (char) ('A' + Math.min(column, 25))));
        }
        if (cell.getType() == CellType.NUMBER) {
            var format = cell.getDataFormatString();
            return format != null && format.toLowerCase(Locale.ROOT).contains("y")
                    ? cell.asDate().toLocalDate().toString()
                    : new BigDecimal(cell.getRawValue()).toPlainString();
        }
        return Harmless.read(WorkbookText.read(cell.getText()));
    }

    static void write(OutputStream out, List<List<String>> rows) throws IOException {
        try (var book = new Workbook(out, "Weighhouse", "1.0")) {
            var sheet = book.newWorksheet("Mapping");
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.inlineString(row, column, WorkbookText.written(Harmless.written(cells.get(column))));
                    }
                }
            }
        }
    }
}
