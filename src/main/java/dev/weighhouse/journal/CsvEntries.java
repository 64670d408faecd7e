package dev.weighhouse.journal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries from a CSV file in UTF-8 with a heading row: {@code entry, date, account, debit, credit, currency, description,
 * narration, reference, tax code}. Rows of one entry stand together under its id; narration and reference may stand in its first
 * row only. Dates are {@code 2026-10-31}, amounts {@code 1234.50} without thousands marks, an account is named by id or number.
 */
public final class CsvEntries implements EntryReader {
    private static final List<String> NEEDED = List.of("entry", "date", "account", "debit", "credit");
    private static final long MOST_BYTES = 50_000_000;

    @Override
    public List<ImportedEntry> read(Path file, ChartOfAccounts chart, Currency home) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadRow(file, 1, "file", "it is larger than 50 MB").told();
            }
            var text = Files.readString(file);
            return new Reading(file, chart, home).all(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new BadRow(file, 1, "file", "it is not written in UTF-8").told();
        } catch (IOException | UncheckedIOException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "%s cannot be read.".formatted(file.getFileName()),
                            "Check where it is, then import again."),
                    e);
        }
    }

    /** What is wrong where. Rows are counted as a person sees them, the heading as row 1. */
    private record BadRow(Path file, long row, String column, String words) {
        FailureException told() {
            return new FailureException(new Failure.BadInput(
                    "%s, row %d, column %s: %s.".formatted(file.getFileName(), row, column, words),
                    "Correct the file, then import it again. Nothing was imported."));
        }
    }

    /** The rows of one entry so far. */
    private static final class Rows {
        final long first;
        final LocalDate date;
        final List<Draft.Line> lines = new ArrayList<>();
        String narration = "";

        @Nullable
        String reference;

        Rows(long first, LocalDate date) {
            this.first = first;
            this.date = date;
        }
    }

    private static final class Reading {
        private final Path file;
        private final ChartOfAccounts chart;
        private final Currency home;
        private final Map<String, Rows> entries = new LinkedHashMap<>();
        private String current = "";

        Reading(Path file, ChartOfAccounts chart, Currency home) {
            this.file = file;
            this.chart = chart;
            this.home = home;
        }

        List<ImportedEntry> all(String text) {
            try (var csv = CsvReader.builder().fieldSeparator(separator(text)).ofNamedCsvRecord(text)) {
                csv.forEach(this::row);
            } catch (CsvParseException e) {
                throw new BadRow(file, 1, "file", "it is no CSV: " + e.getMessage()).told();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (entries.isEmpty()) {
                throw new BadRow(file, 1, "entry", "there are no entries in it").told();
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

        private void row(NamedCsvRecord row) {
            for (var column : NEEDED) {
                if (row.findField(column).isEmpty()) {
                    throw bad(row, column, "there is no such column in the heading");
                }
            }
            var id = need(row, "entry");
            var date = date(row);
            if (!id.equals(current) && entries.containsKey(id)) {
                throw bad(row, "entry", "entry %s stands in two places".formatted(id));
            }
            current = id;
            var rows = entries.computeIfAbsent(id, _ -> new Rows(row.getStartingLineNumber(), date));
            if (!rows.date.equals(date)) {
                throw bad(row, "date", "entry %s has two dates, %s and %s".formatted(id, rows.date, date));
            }
            if (rows.narration.isEmpty()) {
                rows.narration = optional(row, "narration");
            }
            if (rows.reference == null && !optional(row, "reference").isEmpty()) {
                rows.reference = optional(row, "reference");
            }
            var tax = optional(row, "tax code");
            rows.lines.add(new Draft.Line(
                    account(row), amount(row), optional(row, "description"), tax.isEmpty() ? null : tax, Map.of()));
        }

        private LocalDate date(NamedCsvRecord row) {
            var text = need(row, "date");
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw bad(row, "date", "%s is no date such as 2026-10-31".formatted(text));
            }
        }

        private AccountId account(NamedCsvRecord row) {
            var text = need(row, "account");
            var byId = chart.find(new AccountId(text));
            if (byId.isPresent()) {
                return byId.get().id();
            }
            var byNumber = chart.all().stream()
                    .filter(account -> text.equals(account.number()))
                    .toList();
            if (byNumber.size() != 1) {
                throw bad(
                        row,
                        "account",
                        byNumber.isEmpty()
                                ? "the ledger has no account %s".formatted(text)
                                : "%d accounts have the number %s; name it by id".formatted(byNumber.size(), text));
            }
            return byNumber.getFirst().id();
        }

        private Money amount(NamedCsvRecord row) {
            var debit = optional(row, "debit");
            var credit = optional(row, "credit");
            if (debit.isEmpty() == credit.isEmpty()) {
                throw bad(row, "debit", "exactly one of debit and credit is filled in");
            }
            var currency = currency(row);
            return debit.isEmpty()
                    ? money(row, "credit", credit, currency).negated()
                    : money(row, "debit", debit, currency);
        }

        private Money money(NamedCsvRecord row, String column, String text, Currency currency) {
            try {
                var amount = Money.of(new BigDecimal(text), currency);
                if (amount.signum() <= 0) {
                    throw bad(row, column, "%s is not more than zero; the side says the sign".formatted(text));
                }
                return amount;
            } catch (NumberFormatException e) {
                throw bad(row, column, "%s is no amount such as 1234.50".formatted(text));
            } catch (ArithmeticException e) {
                throw bad(row, column, e.getMessage() == null ? text : e.getMessage());
            }
        }

        private Currency currency(NamedCsvRecord row) {
            var code = optional(row, "currency");
            try {
                return code.isEmpty() ? home : Currency.getInstance(code);
            } catch (IllegalArgumentException e) {
                throw bad(row, "currency", "%s is no currency such as GBP".formatted(code));
            }
        }

        private String need(NamedCsvRecord row, String column) {
            var text = optional(row, column);
            if (text.isEmpty()) {
                throw bad(row, column, "it is empty");
            }
            return text;
        }

        private static String optional(NamedCsvRecord row, String column) {
            return row.findField(column).map(String::strip).orElse("");
        }

        private FailureException bad(NamedCsvRecord row, String column, String words) {
            return new BadRow(file, row.getStartingLineNumber(), column, words).told();
        }
    }
}
