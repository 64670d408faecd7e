package dev.weighhouse.mappingdesk;

import dev.weighhouse.mapping.ChangeSet;
import java.util.List;

/**
 * What a file would change, before it does.
 *
 * @param lines one for each row of the file, in its order
 * @param changes what saving would decide; without any where a row is refused, as a file is taken whole or not at all
 */
public record ImportPreview(List<Line> lines, ChangeSet changes) {

    public ImportPreview {
        lines = List.copyOf(lines);
    }

    /**
     * One row.
     *
     * @param row its number as a spreadsheet shows it, the head counted
     * @param what it would do
     * @param item what it is about, for people
     * @param words what it would change, or why it is refused, naming the column
     */
    public record Line(int row, What what, String item, String words) {}

    /** What a row would do. */
    public enum What {
        SAME,
        NEW,
        CHANGED,
        UNMAPPED,
        REFUSED
    }

    public boolean refused() {
        return lines.stream().anyMatch(line -> line.what() == What.REFUSED);
    }
}
