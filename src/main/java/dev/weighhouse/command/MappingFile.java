package dev.weighhouse.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.Mapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mappings as a CSV file with the columns connection, account and ledger; what was exported can be imported. */
final class MappingFile {

    private static final List<String> COLUMNS =
            List.of("connection", "account", "ledger", "origin", "reason", "author", "at");

    private MappingFile() {}

    static void write(Path file, List<Mapping> mappings) {
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(COLUMNS);
            for (var mapping : mappings) {
                csv.writeRecord(
                        mapping.item().connection().value(),
                        mapping.item().id(),
                        mapping.ledger().map(AccountId::value).orElse(""),
                        mapping.origin().name(),
                        mapping.reason(),
                        mapping.author(),
                        mapping.at().toString());
            }
        } catch (FileAlreadyExistsException e) {
            throw new FailureException(
                    new Failure.BadInput("%s is there already.".formatted(file), "Name a file that is not."), e);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.BadInput("%s cannot be written.".formatted(file), "Name another folder."), e);
        }
    }

    /** What a file decides: where accounts go; empty for those that go nowhere. */
    static Map<AccountKey, Optional<AccountId>> read(Path file) {
        var decisions = new LinkedHashMap<AccountKey, Optional<AccountId>>();
        var seen = new LinkedHashMap<AccountKey, Long>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (var row : csv) {
                var line = row.getStartingLineNumber();
                var account = AccountKey.of(cell(file, row, "connection"), cell(file, row, "account"));
                var earlier = seen.putIfAbsent(account, line);
                if (earlier != null) {
                    throw refused(file, line, "account", "%s is decided in row %d already".formatted(account, earlier));
                }
                var ledger = row.findField("ledger")
                        .orElseThrow(() -> refused(file, line, "ledger", "there is no such column"))
                        .strip();
                decisions.put(account, ledger.isEmpty() ? Optional.empty() : Optional.of(new AccountId(ledger)));
            }
        } catch (IOException | CsvParseException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "%s cannot be read as comma-separated text.".formatted(file),
                            "Compare it with a file that map --export wrote."),
                    e);
        }
        return decisions;
    }

    private static String cell(Path file, NamedCsvRecord row, String column) {
        var line = row.getStartingLineNumber();
        var text = row.findField(column)
                .orElseThrow(() -> refused(file, line, column, "there is no such column"))
                .strip();
        if (text.isEmpty()) {
            throw refused(file, line, column, "the cell is empty");
        }
        return text;
    }

    private static FailureException refused(Path file, long line, String column, String why) {
        return new FailureException(new Failure.BadInput(
                "%s, row %d, column %s: %s.".formatted(file.getFileName(), line, column, why),
                "Mend the row and import again. Nothing was changed."));
    }
}
