package dev.weighhouse.connect.file;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.FailureException;
import java.util.Arrays;
import java.util.List;

/** One of the first rows of a file, kept to find out how the file is laid out. */
record Sampled(String file, long number, List<String> cells, List<Row.Kind> kinds) {

    static Sampled of(String file, Row row) {
        return new Sampled(file, row.number(), List.copyOf(Arrays.asList(row.texts())), List.of(row.kinds()));
    }

    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    Row.Kind kind(int column) {
        return column >= 0 && column < kinds.size() ? kinds.get(column) : Row.Kind.TEXT;
    }

    /** The cell as it may stand in a message. */
    String brief(int column) {
        var cell = cell(column);
        return PlainText.name(cell.length() > 80 ? cell.substring(0, 80) + "…" : cell);
    }

    FailureException refused(Layout layout, int column, String why, String nextStep) {
        var row = new Row(file);
        row.header(layout.headings());
        row.begin(number);
        return row.refused(column, why, nextStep);
    }
}
