package dev.weighhouse.journal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.EntryCells.BadRow;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries from a CSV file in UTF-8 with a heading row: {@code entry, date, account, debit, credit, currency, description,
 * narration, reference, tax code, dimensions}; in place of debit and credit one {@code amount}, debits positive. Rows of one entry stand
 * together under its id; narration and reference may stand in its first row only. Dates are {@code 2026-10-31}, amounts
 * {@code 1234.50} without thousands marks, an account is named by id or number. Dimensions are {@code Class=Shops; Department=North}, as in a file of the mapping. A column of another name is
 * refused.
 */
public final class CsvEntries implements EntryReader {
    private static final long MOST_BYTES = 50_000_000;

    @Override
    public List<ImportedEntry> read(Path file, ChartOfAccounts chart, Currency home) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadRow(1, "file", "it is larger than 50 MB");
            }
            var text = Files.readString(file);
            return new Reading(chart, home).all(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (BadRow e) {
            throw refused(file, ", " + e.words(), e);
        } catch (CsvParseException e) {
            throw refused(file, " is no comma-separated text: " + e.getMessage() + ".", e);
        } catch (CharacterCodingException e) {
            throw refused(file, " is not written in UTF-8.", e);
        } catch (NoSuchFileException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "There is no file %s.".formatted(file.toAbsolutePath()),
                            "Look for the name, or where the file lies. Nothing was imported."),
                    e);
        } catch (IOException e) {
            throw refused(file, " cannot be read.", e);
        }
    }

    private static FailureException refused(Path file, String words, Exception cause) {
        return new FailureException(
                new Failure.BadInput(
                        file.getFileName() + words, "Correct the file, then import it again. Nothing was imported."),
                cause);
    }

    /** The rows of one entry so far. */
    private static final class Rows {
        final long first;
        final LocalDate date;
        final List<Draft.Line> lines = new ArrayList<>();
        final EntrySums sums = new EntrySums();
        String narration = "";

        @Nullable
        String reference;

        Rows(long first, LocalDate date) {
            this.first = first;
            this.date = date;
        }
    }

    private static final class Reading {
        private final ChartOfAccounts chart;
        private final Currency home;
        private final Map<String, Rows> entries = new LinkedHashMap<>();
        private @Nullable EntryHeading heading;
        private String current = "";

        Reading(ChartOfAccounts chart, Currency home) {
            this.chart = chart;
            this.home = home;
        }

        List<ImportedEntry> all(String text) throws IOException {
            try (var csv = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                csv.forEach(this::record);
            }
            if (entries.isEmpty()) {
                throw new BadRow(1, "entry", "there are no entries in it");
            }
            var read = new ArrayList<ImportedEntry>();
            entries.forEach((id, rows) -> read.add(new ImportedEntry(
                    id, (int) rows.first, new Draft(rows.date, rows.narration, rows.reference, rows.lines, null))));
            return read;
        }

        /** The mark that stands most often in the heading. */
        private static char separator(String text) {
            var heading = text.lines().findFirst().orElse("");
            var best = ',';
            for (var mark : new char[] {';', '\t'}) {
                if (count(heading, mark) > count(heading, best)) {
                    best = mark;
                }
            }
            return best;
        }

        private static long count(String text, char mark) {
            return text.chars().filter(c -> c == mark).count();
        }

        private void record(CsvRecord row) {
            if (heading == null) {
                heading = new EntryHeading(row);
            } else if (!row.getFields().stream().allMatch(String::isBlank)) {
                row(heading, row);
            }
        }

        private void row(EntryHeading head, CsvRecord row) {
            var cells = new EntryCells(head, row);
            if (row.getFieldCount() > head.width()) {
                throw cells.bad(
                        "%d".formatted(head.width() + 1),
                        "the row has %d cells, the heading %d".formatted(row.getFieldCount(), head.width()));
            }
            var astray = head.astray(row);
            if (astray > 0) {
                throw cells.bad("%d".formatted(astray), "the cell stands in a column without a name");
            }
            var rows = entry(cells, row.getStartingLineNumber());
            if (rows.narration.isEmpty()) {
                rows.narration = cells.text("narration");
            }
            var reference = cells.text("reference");
            if (rows.reference == null && !reference.isEmpty()) {
                rows.reference = reference;
            }
            var tax = cells.text("tax code");
            var amount = cells.amount(home);
            rows.sums.add(amount);
            rows.sums.tooLarge().ifPresent(wrong -> {
                throw cells.bad("entry", "in entry %s: %s".formatted(current, unended(wrong.words())));
            });
            rows.lines.add(new Draft.Line(
                    cells.account(chart),
                    amount,
                    cells.text("description"),
                    tax.isEmpty() ? null : tax,
                    cells.dimensions()));
        }

        /** The sentence that says where ends it itself. */
        private static String unended(String sentence) {
            return sentence.substring(0, sentence.length() - 1);
        }

        /** The entry a row belongs to. */
        private Rows entry(EntryCells cells, long line) {
            var id = cells.need("entry");
            var date = cells.date();
            if (!id.equals(current) && entries.containsKey(id)) {
                throw cells.bad("entry", "entry %s stands in two places".formatted(id));
            }
            current = id;
            var rows = entries.computeIfAbsent(id, _ -> new Rows(line, date));
            if (!rows.date.equals(date)) {
                throw cells.bad("date", "entry %s has two dates, %s and %s".formatted(id, rows.date, date));
            }
            return rows;
        }
    }
}
