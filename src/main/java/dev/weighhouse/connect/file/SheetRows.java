package dev.weighhouse.connect.file;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of a workbook row by row. */
final class SheetRows {

    private boolean formulas;

    /** Whether a value came from a formula, as the spreadsheet program last worked it out. */
    boolean usedFormulas() {
        return formulas;
    }

    void read(FileSource source, ColumnProfile profile, Row row, RowTarget target) throws IOException {
        ZipGuard.check(source);
        try (var book = new ReadableWorkbook(source.path().toFile(), new ReadingOptions(hasStyles(source), true));
                var rows = sheet(source, book, profile).openStream()) {
            for (var each = rows.iterator(); isMore(each, source, row); ) {
                take(each.next(), row, book.isDate1904());
                if (!row.isBlank() && !target.take(row)) {
                    return;
                }
            }
        } catch (ExcelReaderException e) {
            throw damaged(source, row, e);
        }
    }

    /** Programs that write workbooks by hand may leave the styles out; then all numbers are numbers and nothing else. */
    private static boolean hasStyles(FileSource source) throws IOException {
        try (var zip = new ZipFile(source.path().toFile())) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    /** Here the next row is taken apart, and what is wrong in it shows in any kind of exception. */
    private static boolean isMore(Iterator<?> rows, FileSource source, Row row) {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw damaged(source, row, e);
        }
    }

    private void take(org.dhatim.fastexcel.reader.Row each, Row row, boolean from1904) {
        row.begin(each.getRowNum());
        for (int column = 0; column < each.getCellCount(); column++) {
            add(row, each.hasCell(column) ? each.getCell(column) : null, from1904);
        }
    }

    private static Sheet sheet(FileSource source, ReadableWorkbook book, ColumnProfile profile) {
        var name = profile.option("sheet");
        if (name.isEmpty()) {
            return book.getFirstSheet();
        }
        return book.findSheet(name.get())
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "%s has no sheet named %s, so no row or column was read.".formatted(source.shown(), name.get()),
                        "Its sheets are: %s."
                                .formatted(book.getSheets().map(Sheet::getName).collect(Collectors.joining(", "))))));
    }

    private void add(Row row, @Nullable Cell cell, boolean from1904) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            put(row, "", Row.Kind.TEXT);
            return;
        }
        var raw = cell.getRawValue();
        if (cell.getFormula() != null) {
            if (raw == null || raw.isEmpty()) {
                put(row, "", Row.Kind.FORMULA_WITHOUT_VALUE);
                return;
            }
            formulas = true;
        }
        switch (cell.getType()) {
            case NUMBER -> number(row, cell, from1904);
            case FORMULA -> number(row, cell, from1904);
            case ERROR -> put(row, "", Row.Kind.ERROR);
            case BOOLEAN -> put(row, String.valueOf(cell.getValue()), Row.Kind.TEXT);
            default -> put(row, cell.getText(), Row.Kind.TEXT);
        }
    }

    private static void number(Row row, Cell cell, boolean from1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(cell.getRawValue());
        } catch (NumberFormatException _) {
            put(row, cell.getText(), Row.Kind.TEXT);
            return;
        }
        if (isDate(cell.getDataFormatString())) {
            put(row, SheetDates.text(number, from1904), Row.Kind.DATE);
        } else {
            put(row, number.scale() < -20 ? number.toString() : number.toPlainString(), Row.Kind.NUMBER);
        }
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        var plain = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "")
                .replace("general", "");
        return plain.chars().anyMatch(c -> c == 'y' || c == 'd') || plain.matches("m+");
    }

    private static void put(Row row, String text, Row.Kind kind) {
        row.add(text.toCharArray(), 0, text.length(), kind);
    }

    private static FailureException damaged(FileSource source, Row row, RuntimeException e) {
        return new FailureException(
                new Failure.BadInput(
                        row.number() == 0
                                ? "%s is damaged: its sheet cannot be read, not even row 1, any column."
                                        .formatted(source.shown())
                                : "%s is damaged: its sheet cannot be read beyond row %d, any column."
                                        .formatted(source.shown(), row.number()),
                        "Open and save it in a spreadsheet program, or save it as CSV."),
                e);
    }
}
