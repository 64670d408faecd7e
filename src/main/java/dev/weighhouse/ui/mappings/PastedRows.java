package dev.weighhouse.ui.mappings;

import dev.weighhouse.mappingdesk.Harmless;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes text from a spreadsheet apart. A row between others counts even where it is empty, so that none after it slips up. */
final class PastedRows {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private PastedRows(String text) {
        this.text = text;
    }

    /**
     * The cells of all rows but empty ones at the end; spreadsheets put such a cell in quotes as has a line break or a tab in
     * it.
     *
     * @param text tab-separated
     */
    static List<List<String>> of(String text) {
        var reading = new PastedRows(text.replace("\r\n", "\n").replace('\r', '\n'));
        reading.read();
        var rows = reading.rows;
        while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isBlank)) {
            rows.removeLast();
        }
        return rows;
    }

    private void read() {
        while (at <= text.length()) {
            row.add(Harmless.read(cell()).strip());
            if (at == text.length() || text.charAt(at) == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            }
            at++;
        }
    }

    /** Reads on to the tab or line break after it. */
    private String cell() {
        var quoted = text.startsWith("\"", at) ? quoted() : null;
        if (quoted != null) {
            return quoted;
        }
        var from = at;
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(from, at);
    }

    /** Null, and nothing read, where the quote at the beginning is just a quote. */
    private @Nullable String quoted() {
        var inside = new StringBuilder();
        for (int next = at + 1; next < text.length(); next++) {
            var c = text.charAt(next);
            if (c != '"') {
                inside.append(c == '\n' || c == '\t' ? ' ' : c);
            } else if (text.startsWith("\"", next + 1)) {
                inside.append(c);
                next++;
            } else if (next + 1 == text.length() || text.charAt(next + 1) == '\t' || text.charAt(next + 1) == '\n') {
                at = next + 1;
                return inside.toString();
            } else {
                return null;
            }
        }
        return null;
    }
}
