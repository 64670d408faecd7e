package dev.weighhouse.connect.file;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.Arrays;

/** The cells of one row, without the blanks around them. One object is used for all rows of a file. */
final class Row {

    /** No name or narration is this long; a quotation mark that is never closed soon is. */
    static final int LONGEST_CELL = 32_768;

    /** What stands in a cell. A number or date of a sheet is exact text: {@code -1234.5} or {@code 2026-10-31}. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA_WITHOUT_VALUE,
        ERROR
    }

    private final String file;
    private String[] header = {};
    private char[] chars = new char[1024];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private Kind[] kinds = new Kind[16];
    private int count;
    private int used;
    private long number;

    Row(String file) {
        this.file = file;
    }

    /** From now on, messages name columns by these headings. */
    void header(String[] headings) {
        header = headings;
    }

    void begin(long rowNumber) {
        number = rowNumber;
        count = 0;
        used = 0;
    }

    void add(char[] source, int offset, int length, Kind kind) {
        if (length > LONGEST_CELL) {
            throw refused(
                    count,
                    "is longer than %,d characters".formatted(LONGEST_CELL),
                    "Shorten it, or close the quotation mark that was left open.");
        }
        var from = offset;
        var to = offset + length;
        while (from < to && blank(source[from])) {
            from++;
        }
        while (to > from && blank(source[to - 1])) {
            to--;
        }
        reserve(to - from);
        System.arraycopy(source, from, chars, used, to - from);
        starts[count] = used;
        used += to - from;
        ends[count] = used;
        kinds[count] = kind;
        count++;
    }

    private void reserve(int more) {
        if (used + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(used + more, chars.length * 2));
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u00A0';
    }

    long number() {
        return number;
    }

    int size() {
        return count;
    }

    char[] chars() {
        return chars;
    }

    int start(int column) {
        return column >= 0 && column < count ? starts[column] : 0;
    }

    int end(int column) {
        return column >= 0 && column < count ? ends[column] : 0;
    }

    /** Whether there is nothing in the column; also when the row ends before it, or the file has no such column. */
    boolean isBlank(int column) {
        return end(column) == start(column) && kind(column) == Kind.TEXT;
    }

    boolean isBlank() {
        return first() < 0;
    }

    Kind kind(int column) {
        return column >= 0 && column < count ? kinds[column] : Kind.TEXT;
    }

    /** The text of a cell; refused where a formula has no value. */
    String text(int column) {
        usable(column);
        return new String(chars, start(column), end(column) - start(column));
    }

    /** The first column that is not blank, or -1. */
    int first() {
        for (int column = 0; column < count; column++) {
            if (!isBlank(column)) {
                return column;
            }
        }
        return -1;
    }

    /** The text of the first cell that is not blank, or nothing. */
    String firstText() {
        return text(first());
    }

    /** Refuses a cell that has something in it and still says nothing. */
    void usable(int column) {
        switch (kind(column)) {
            case FORMULA_WITHOUT_VALUE ->
                throw refused(
                        column,
                        "is a formula whose value the file does not hold",
                        "Open the file in a spreadsheet program, save it, then pull again.");
            case ERROR ->
                throw refused(column, "holds an error instead of a value", "Correct the sheet, then pull again.");
            default -> {}
        }
    }

    /** The file, the row and the column, as a person finds them. */
    String where(int column) {
        var name = column >= 0 && column < header.length && !header[column].isEmpty()
                ? PlainText.name(header[column])
                : String.valueOf(column + 1);
        return "%s, row %d, column %s".formatted(file, number, name);
    }

    FailureException refused(int column, String why, String nextStep) {
        return new FailureException(new Failure.BadInput("%s: %s.".formatted(where(column), why), nextStep));
    }

    /** A cell as it may stand in a message. */
    String shown(int column) {
        var text = new String(chars, start(column), Math.min(80, end(column) - start(column)));
        return "\"" + PlainText.name(text) + "\"";
    }

    String[] texts() {
        var texts = new String[count];
        for (int column = 0; column < count; column++) {
            texts[column] = new String(chars, starts[column], ends[column] - starts[column]);
        }
        return texts;
    }

    Kind[] kinds() {
        return Arrays.copyOf(kinds, count);
    }
}
