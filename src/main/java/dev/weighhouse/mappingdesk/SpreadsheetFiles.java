package dev.weighhouse.mappingdesk;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** Comma-separated text in UTF-8, and workbooks. */
public final class SpreadsheetFiles implements TableFiles {
    static final long MOST_BYTES = 100_000_000;
    static final int MOST_ROWS = 500_000;

    /** What is wrong with a file, to be told with its name before it. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String words) {
            super(words);
        }
    }

    private static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    @Override
    public List<TableRow> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unreadable(" is larger than 100 MB.");
            }
            return isWorkbook(file) ? WorkbookRows.read(file) : TextRows.read(Files.readAllBytes(file));
        } catch (Unreadable e) {
            throw refused(file, String.valueOf(e.getMessage()), "Correct the file. Nothing was changed.", e);
        } catch (IOException e) {
            throw refused(file, " cannot be read.", "Check its name. Nothing was changed.", e);
        }
    }

    @Override
    public void write(Path file, List<List<String>> rows) {
        try {
            write(file, isWorkbook(file), rows);
        } catch (FileAlreadyExistsException e) {
            throw refused(file, " is there already.", "Name a file that is not.", e);
        } catch (IOException e) {
            throw refused(file, " cannot be written.", "Name another folder.", e);
        }
    }

    private static void write(Path file, boolean workbook, List<List<String>> rows) throws IOException {
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (workbook) {
                WorkbookRows.write(out, rows);
            } else {
                TextRows.write(out, rows);
            }
        }
    }

    @Override
    public void replace(Path file, List<List<String>> rows) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try {
                Files.deleteIfExists(fresh);
                write(fresh, isWorkbook(file), rows);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw refused(file, " cannot be written.", "Close it elsewhere, or choose another folder.", e);
        }
    }

    private static FailureException refused(Path file, String words, String next, Exception cause) {
        return new FailureException(new Failure.BadInput(file.getFileName() + words, next), cause);
    }
}
