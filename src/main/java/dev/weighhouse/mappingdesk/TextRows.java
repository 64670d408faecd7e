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
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Delimited text in UTF-8, with or without a byte order mark, or in UTF-16 with one. */
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
        var first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return decoded(bytes, 2, first == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0)) {
            throw new Unreadable(
                    ", row 1: it is written in UTF-16 without a byte order mark. Save it as CSV in UTF-8.");
        }
        var marked = bytes.length >= 3 && first == 0xEFBB && (bytes[2] & 0xFF) == 0xBF;
        return decoded(bytes, marked ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(bytes.length);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(in, out, true).isError()) {
            var row = 1 + out.flip().chars().filter(c -> c == '\n').count();
            throw new Unreadable(", row %d: it is not written in %s."
                    .formatted(row, charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "UTF-16"));
        }
        return out.flip().toString();
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
