package dev.weighhouse.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.weighhouse.crossing.CanonicalJson;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.ExportForm;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Crossings as a file for others. One row at a time, so that a million of them need no more memory than one. */
final class ListExport {
    private static final int TOLD_EVERY = 1_000;
    private static final List<String> COLUMNS = List.of(
            "number",
            "key",
            "shortKey",
            "direction",
            "kind",
            "connection",
            "what",
            "source",
            "reference",
            "amount",
            "currency",
            "date",
            "state",
            "attempts",
            "by",
            "ledgerId",
            "ledgerNumber",
            "rows",
            "began",
            "changed",
            "firstEvent",
            "lastEvent");

    private final Handle handle;
    private final Progress progress;
    private long written;

    ListExport(Handle handle, Progress progress) {
        this.handle = handle;
        this.progress = progress;
    }

    long write(Selection selection, ExportForm form, Writer out) throws IOException {
        try {
            switch (form) {
                case CSV -> csv(selection, out);
                case JSON -> json(selection, out);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return written;
    }

    private void csv(Selection selection, Writer out) throws IOException {
        // Not closed, because that would close what belongs to the caller.
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(COLUMNS);
        CrossingRows.each(handle, selection, row -> {
            csv.writeRecord(cells(row));
            count();
        });
        csv.flush();
    }

    private void json(Selection selection, Writer out) throws IOException {
        out.write("[");
        CrossingRows.each(handle, selection, row -> {
            try {
                out.write(written == 0 ? "\n" : ",\n");
                out.write(object(row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count();
        });
        out.write("\n]\n");
    }

    private void count() {
        written++;
        if (written % TOLD_EVERY == 0) {
            progress.checkpoint();
            progress.step("Writing crossing %,d".formatted(written), (int) written, 0);
        }
    }

    private static List<String> cells(CrossingRow row) {
        var values = values(row);
        var cells = new ArrayList<String>(COLUMNS.size());
        for (var column : COLUMNS) {
            var value = values.get(column);
            cells.add(value == null ? "" : value instanceof String text ? harmless(text) : value.toString());
        }
        return cells;
    }

    /** A spreadsheet would run a text that begins like a formula; with a quotation mark before it, it shows the text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-[\\d.]+")
                ? "'" + text
                : text;
    }

    /** The fields under their names, and the events exactly as they were hashed; what is not known is left out. */
    private String object(CrossingRow row) {
        var fields = CanonicalJson.write(values(row));
        var events = handle.createQuery("select sequence, previous, hash, body from crossing_event"
                        + " where short = :short order by sequence")
                .bind("short", row.key().brief())
                .map((event, _) -> "{\"sequence\":%d,\"previous\":\"%s\",\"hash\":\"%s\",\"body\":%s}"
                        .formatted(event.getLong(1), event.getString(2), event.getString(3), event.getString(4)))
                .list();
        return "%s,\"events\":[%s]}".formatted(fields.substring(0, fields.length() - 1), String.join(",", events));
    }

    private static SortedMap<String, Object> values(CrossingRow row) {
        var values = new TreeMap<String, Object>();
        values.put("number", row.number());
        values.put("key", row.key().hex());
        values.put("shortKey", row.key().brief());
        values.put("direction", row.subject().direction().name());
        values.put("kind", row.subject().kind().name());
        values.put("connection", row.connection().value());
        values.put("what", row.subject().what());
        values.put("source", row.subject().source());
        put(values, "reference", row.subject().reference());
        var amount = row.amount();
        if (amount != null) {
            values.put("amount", amount.plain());
            values.put("currency", amount.currency().getCurrencyCode());
        }
        put(values, "date", row.date());
        put(values, "state", row.state());
        values.put("attempts", (long) row.outcome().attempts());
        values.put("by", row.by());
        put(values, "ledgerId", row.outcome().ledgerId());
        put(values, "ledgerNumber", row.outcome().ledgerNumber());
        if (row.rows() >= 0) {
            values.put("rows", (long) row.rows());
        }
        values.put("began", row.events().began().toString());
        values.put("changed", row.events().changed().toString());
        values.put("firstEvent", row.events().first());
        values.put("lastEvent", row.events().last());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
