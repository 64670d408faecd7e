package dev.weighhouse.journal;

import dev.weighhouse.books.ChartOfAccounts;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;

/** Reads journal entries from a file a person chose. */
@FunctionalInterface
public interface EntryReader {

    /**
     * All entries of the file.
     *
     * @param chart the ledger's accounts, which the file names by id or number
     * @param home the currency of rows that state none
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} that names file, row and column
     */
    List<ImportedEntry> read(Path file, ChartOfAccounts chart, Currency home);
}
