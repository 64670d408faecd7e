package dev.weighhouse.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.weighhouse.books.Money;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.Pan;
import dev.weighhouse.matching.Pool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real ledger with its accountants' letters, by the line. */
record LetteredRows(String name, List<OpenItem> items, Map<String, String> letters) {

    static LetteredRows read(Path file) throws IOException {
        var items = new ArrayList<OpenItem>();
        var letters = new HashMap<String, String>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(row -> {
                items.add(item(row));
                if (!row.getField("letter").isEmpty()) {
                    letters.put(row.getField("line"), row.getField("letter"));
                }
            });
        }
        return new LetteredRows(String.valueOf(file.getFileName()), items, letters);
    }

    private static OpenItem item(NamedCsvRecord row) {
        var amount = Money.of(row.getField("debit"), "EUR").minus(Money.of(row.getField("credit"), "EUR"));
        return new OpenItem(
                row.getField("line"),
                new Pool(row.getField("account"), row.getField("aux_hash")),
                amount.signum() < 0 ? Pan.RIGHT : Pan.LEFT,
                amount,
                LocalDate.parse(row.getField("date"), DateTimeFormatter.BASIC_ISO_DATE),
                row.getField("piece_hash"),
                row.getField("label_token_hashes"));
    }
}
