package dev.weighhouse.journal;

import java.nio.file.Path;
import java.util.List;

/** Reads journal entries from a file a person chose. */
@FunctionalInterface
public interface EntryReader {

    /**
     * All entries of the file.
     *
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} that names file, row and column
     */
    List<ImportedEntry> read(Path file);
}
