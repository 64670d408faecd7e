package dev.weighhouse.mappingdesk;

import java.nio.file.Path;
import java.util.List;

/** Reads and writes the rows of a file a person chose: XLSX where its name ends so, else comma-separated text. */
public interface TableFiles {

    /**
     * One row that is not blank.
     *
     * @param row its number as a spreadsheet shows it
     * @param cells as a person sees them, the first first
     */
    record TableRow(int row, List<String> cells) {
        public TableRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * All rows, the head first.
     *
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} that names file, row and column
     */
    List<TableRow> read(Path file);

    /**
     * Writes a file that is not there yet, so that no spreadsheet runs what stands in it.
     *
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} if the file is there or cannot be written
     */
    void write(Path file, List<List<String>> rows);

    /** As {@link #write}, in place of what is there, which stays as it was until the new file is complete. */
    void replace(Path file, List<List<String>> rows);
}
