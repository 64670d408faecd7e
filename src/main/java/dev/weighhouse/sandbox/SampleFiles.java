package dev.weighhouse.sandbox;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the sample company's books off the class path, where the build puts the folder samples/larkfield. */
final class SampleFiles {
    private static final String FOLDER = "/samples/larkfield/";

    private SampleFiles() {}

    static SandboxBooks ledger() {
        var home = Currency.getInstance("GBP");
        var accounts = rows(
                "ledger-accounts.csv",
                row -> new SandboxAccount(
                        row.getField("id"),
                        row.getField("number"),
                        row.getField("name"),
                        row.getField("type"),
                        row.getField("detail"),
                        blankToNull(row.getField("parent")),
                        Currency.getInstance(row.getField("currency")),
                        row.getField("active").equals("yes")));
        Map<String, SandboxAccount> byId = new HashMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        var lines = rows("ledger-entries.csv", row -> {
            var account = Objects.requireNonNull(byId.get(row.getField("account")));
            var foreign = blankToNull(row.getField("foreign"));
            return new SandboxLine(
                    row.getField("entry"),
                    LocalDate.parse(row.getField("date")),
                    row.getField("reference"),
                    account.id(),
                    Money.of(row.getField("amount"), home.getCurrencyCode()),
                    foreign == null
                            ? null
                            : Money.of(foreign, account.currency().getCurrencyCode()),
                    row.getField("description"));
        });
        return new SandboxBooks(home, Month.APRIL, accounts, lines);
    }

    static PlatformBooks platform(String name) {
        var accounts = rows(name + "-accounts.csv", row -> {
            var opening = blankToNull(row.getField("opening"));
            return new PlatformBooks.Account(
                    row.getField("id"),
                    blankToNull(row.getField("externalId")),
                    row.getField("name"),
                    row.getField("type"),
                    Currency.getInstance(row.getField("currency")),
                    row.getField("active").equals("yes"),
                    opening == null ? null : Money.of(opening, row.getField("currency")));
        });
        Map<String, PlatformBooks.Account> byId = new HashMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        var rows = rows(name + "-transactions.csv", row -> {
            var account = Objects.requireNonNull(byId.get(row.getField("account")));
            return new PlatformBooks.Row(
                    row.getField("id"),
                    account.id(),
                    LocalDate.parse(row.getField("date")),
                    Money.of(row.getField("amount"), account.currency().getCurrencyCode()),
                    row.getField("reference"),
                    row.getField("description"),
                    row.getField("category"),
                    row.getField("counterparty"),
                    Traits.NONE.ofType(optional(row, "type")).taxed(optional(row, "taxCode"), null));
        });
        return new PlatformBooks(accounts, rows);
    }

    private static <T> List<T> rows(String name, Function<NamedCsvRecord, T> form) {
        var in = Objects.requireNonNull(SampleFiles.class.getResourceAsStream(FOLDER + name), name);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(form).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column that only some of the files have. */
    private static @Nullable String optional(NamedCsvRecord row, String column) {
        return row.findField(column).filter(text -> !text.isBlank()).orElse(null);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
