package dev.weighhouse.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.Pan;
import dev.weighhouse.matching.Pool;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a ledger as open items: debits on the left, credits on the right. The columns are found by their names; account, date,
 * debit and credit are needed, the others may be missing.
 */
final class LetteredFile {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("[uuuu-MM-dd][uuuuMMdd]");
    private static final Pattern PLAIN = Pattern.compile("|[+-]?(\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})");

    private final List<OpenItem> items = new ArrayList<>();
    private final Map<String, String> letters = new HashMap<>();
    private final String file;
    private final @Nullable String truth;

    private LetteredFile(Path file, @Nullable String truth) {
        this.file = String.valueOf(file.getFileName());
        this.truth = truth;
    }

    /**
     * Reads it all.
     *
     * @param truth the column with the letters, or null
     */
    static LetteredFile read(Path file, @Nullable String truth) {
        var read = new LetteredFile(file, truth);
        try {
            var text = Files.readString(file);
            try (var csv = CsvReader.builder().ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                csv.forEach(read::line);
            }
        } catch (CsvParseException e) {
            throw read.refused("%s is no comma-separated text: %s.".formatted(read.file, e.getMessage()), e);
        } catch (CharacterCodingException e) {
            throw read.refused("%s is not written in UTF-8.".formatted(read.file), e);
        } catch (IOException e) {
            throw read.refused("%s cannot be read.".formatted(read.file), e);
        }
        if (read.items.isEmpty()) {
            throw read.refused("There are no lines in %s.".formatted(read.file), null);
        }
        return read;
    }

    List<OpenItem> items() {
        return items;
    }

    /** By the id of the item. */
    Map<String, String> letters() {
        return letters;
    }

    private void line(NamedCsvRecord row) {
        var currency = currency(row);
        var amount = amount(row, "debit", currency).subtract(amount(row, "credit", currency));
        Money money;
        OpenItem item;
        var id = "%d".formatted(row.getStartingLineNumber());
        try {
            money = Money.of(amount, currency);
            item = new OpenItem(
                    id,
                    new Pool(needed(row, "account"), optional(row, "party", "aux_hash")),
                    money.signum() < 0 ? Pan.RIGHT : Pan.LEFT,
                    money,
                    date(row),
                    optional(row, "reference", "piece_hash"),
                    optional(row, "text", "label_token_hashes"));
        } catch (ArithmeticException e) {
            throw bad(row, "debit", e.getMessage() + ".", e);
        }
        items.add(item);
        if (truth != null) {
            var letter = field(row, truth).strip();
            if (!letter.isEmpty()) {
                letters.put(id, letter);
            }
        }
    }

    private BigDecimal amount(NamedCsvRecord row, String column, Currency currency) {
        var text = field(row, column).strip();
        // 1e999999999 is a number too, and takes gigabytes to write out.
        if (!PLAIN.matcher(text).matches()) {
            throw bad(row, column, "'%s' is no amount; write it as 1234.50.".formatted(PlainText.name(text)), null);
        }
        try {
            var amount = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
            Money.of(amount, currency);
            return amount;
        } catch (ArithmeticException e) {
            throw bad(row, column, e.getMessage() + ".", e);
        }
    }

    private Currency currency(NamedCsvRecord row) {
        var code = optional(row, "currency");
        try {
            return Currency.getInstance(code.isEmpty() ? "EUR" : code);
        } catch (IllegalArgumentException e) {
            throw bad(row, "currency", "'%s' is no currency; write it as EUR.".formatted(code), e);
        }
    }

    private @Nullable LocalDate date(NamedCsvRecord row) {
        var text = field(row, "date").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text, DATE);
        } catch (DateTimeException e) {
            throw bad(row, "date", "'%s' is no day; write it as 2026-09-30.".formatted(text), e);
        }
    }

    private String needed(NamedCsvRecord row, String column) {
        var text = field(row, column).strip();
        if (text.isEmpty()) {
            throw bad(row, column, "the cell is empty.", null);
        }
        return text;
    }

    private String field(NamedCsvRecord row, String column) {
        return row.findField(column).orElseThrow(() -> missing(row, column));
    }

    private FailureException missing(NamedCsvRecord row, String column) {
        return row.getHeader().contains(column)
                ? bad(row, column, "the row ends before it.", null)
                : refused("%s, row 1: there is no column %s.".formatted(file, column), null);
    }

    /** Of the first of these columns that there is. */
    private static String optional(NamedCsvRecord row, String... columns) {
        for (var column : columns) {
            Optional<String> cell = row.findField(column);
            if (cell.isPresent()) {
                return cell.get().strip();
            }
        }
        return "";
    }

    private FailureException bad(NamedCsvRecord row, String column, String what, @Nullable Throwable cause) {
        return refused("%s, row %d, column %s: %s".formatted(file, row.getStartingLineNumber(), column, what), cause);
    }

    private FailureException refused(String words, @Nullable Throwable cause) {
        var failure = new Failure.BadInput(words, "Correct the file, then run it again.");
        return cause == null ? new FailureException(failure) : new FailureException(failure, cause);
    }
}
