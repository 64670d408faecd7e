package dev.weighhouse.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.weighhouse.crossing.CanonicalJson;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.ExportForm;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Sample;
import dev.weighhouse.crossing.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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
    /** How a sample was drawn, after the columns that every export has. */
    private static final List<String> DRAWN =
            List.of("sampleSeed", "samplePopulation", "sampleSize", "sampleUpTo", "sampleHead");

    private final Handle handle;
    private final Progress progress;
    private final SortedMap<String, Object> along = new TreeMap<>();
    private long written;

    ListExport(Handle handle, Progress progress) {
        this.handle = handle;
        this.progress = progress;
    }

    long write(Selection selection, ExportForm form, Writer out) throws IOException {
        return write(reader -> CrossingRows.each(handle, selection, reader), form, out);
    }

    long write(Sample sample, ExportForm form, Writer out) throws IOException {
        var draw = sample.draw();
        along.put("sampleSeed", draw.seed());
        along.put("samplePopulation", sample.population());
        along.put("sampleSize", (long) draw.size());
        along.put("sampleUpTo", draw.upTo());
        put(along, "sampleHead", sample.head());
        return write(reader -> sample.rows().forEach(reader), form, out);
    }

    /** Gives every row that is to be written to a reader. */
    @FunctionalInterface
    private interface Rows {
        void each(Consumer<CrossingRow> reader);
    }

    private long write(Rows rows, ExportForm form, Writer out) throws IOException {
        try {
            switch (form) {
                case CSV -> csv(rows, out);
                case JSON -> json(rows, out);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return written;
    }

    private void csv(Rows rows, Writer out) throws IOException {
        // Not closed, because that would close what belongs to the caller.
        var csv = CsvWriter.builder().build(out);
        var columns = new ArrayList<>(COLUMNS);
        columns.addAll(along.isEmpty() ? List.of() : DRAWN);
        csv.writeRecord(columns);
        rows.each(row -> {
            csv.writeRecord(cells(row, columns));
            count();
        });
        csv.flush();
    }

    private void json(Rows rows, Writer out) throws IOException {
        out.write("[");
        rows.each(row -> {
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

    private List<String> cells(CrossingRow row, List<String> columns) {
        var values = values(row);
        var cells = new ArrayList<String>(columns.size());
        for (var column : columns) {
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
        var events = handle.createQuery("select sequence, previous, hash, body from crossing_said"
                        + " where short = :short order by sequence")
                .bind("short", row.key().brief())
                .map((event, _) -> "{\"sequence\":%d,\"previous\":\"%s\",\"hash\":\"%s\",\"body\":%s}"
                        .formatted(event.getLong(1), event.getString(2), event.getString(3), event.getString(4)))
                .list();
        return "%s,\"events\":[%s]}".formatted(fields.substring(0, fields.length() - 1), String.join(",", events));
    }

    private SortedMap<String, Object> values(CrossingRow row) {
        var values = new TreeMap<String, Object>(along);
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
        put(values, "state", row.fate());
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
