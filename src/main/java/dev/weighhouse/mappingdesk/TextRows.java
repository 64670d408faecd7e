package dev.weighhouse.mappingdesk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.weighhouse.mappingdesk.SpreadsheetFiles.Unreadable;
import dev.weighhouse.mappingdesk.TableFiles.TableRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Delimited text in UTF-8, with or without a byte order mark. */
final class TextRows {

    private TextRows() {}

    static List<TableRow> read(byte[] bytes) {
        var text = decoded(bytes);
        var rows = new ArrayList<TableRow>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            var row = 0;
            for (var each : csv) {
                row++;
                if (!each.getFields().stream().allMatch(String::isBlank)) {
                    rows.add(new TableRow(
                            row, each.getFields().stream().map(Harmless::read).toList()));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw (Unreadable)
                    new Unreadable(" is no comma-separated text: %s.".formatted(e.getMessage())).initCause(e);
        }
        return rows;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE) {
            throw new Unreadable(", row 1: it is written in UTF-16, not in UTF-8.");
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var end = decoder.decode(in, out, true);
        if (end.isError()) {
            throw new Unreadable(", row %d: it is not written in UTF-8.".formatted(row(bytes, in.position())));
        }
        var text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int row(byte[] bytes, int position) {
        var row = 1;
        for (int at = 0; at < position; at++) {
            row += bytes[at] == '\n' ? 1 : 0;
        }
        return row;
    }

    /** The mark that stands most often in the head. */
    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        var best = ',';
        for (var mark : new char[] {';', '\t'}) {
            if (count(head, mark) > count(head, best)) {
                best = mark;
            }
        }
        return best;
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }

    static void write(OutputStream out, List<List<String>> rows) throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(Harmless::written).toList()));
        }
    }
}
