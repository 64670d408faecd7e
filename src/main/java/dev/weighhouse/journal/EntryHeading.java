package dev.weighhouse.journal;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.weighhouse.mapping.Spelling;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Where each column of a file of entries stands. Names count in any case, with or without blanks and underlines. A name that is
 * none of the known ones is refused: what stands below it would be lost without a word.
 */
final class EntryHeading {
    private static final List<String> COLUMNS = List.of(
            "entry",
            "date",
            "account",
            "debit",
            "credit",
            "amount",
            "currency",
            "description",
            "narration",
            "reference",
            "tax code",
            "dimensions");
    private static final List<String> NEEDED = List.of("entry", "date", "account");

    /** The columns as they are told, under the names by which they are found. */
    private static final SequencedMap<String, String> KNOWN = new LinkedHashMap<>();

    static {
        COLUMNS.forEach(column -> KNOWN.put(plain(column), column));
    }

    private final Map<String, Integer> places = new HashMap<>();
    private final int width;
    private final long line;

    EntryHeading(CsvRecord heading) {
        line = heading.getStartingLineNumber();
        width = heading.getFieldCount();
        for (int place = 0; place < width; place++) {
            if (!heading.getField(place).isBlank()) {
                put(heading.getField(place).strip(), place);
            }
        }
        for (var column : NEEDED) {
            need(column);
        }
        if (isSigned()) {
            if (places.containsKey("debit") || places.containsKey("credit")) {
                throw new EntryCells.BadRow(
                        line, "amount", "there are debit or credit beside it; keep one of the two ways");
            }
        } else {
            need("debit");
            need("credit");
        }
    }

    private void put(String title, int place) {
        var name = plain(title).equals("entryid") ? "entry" : plain(title);
        if (!KNOWN.containsKey(name)) {
            throw new EntryCells.BadRow(line, title, unknown(name));
        }
        if (places.put(name, place) != null) {
            throw new EntryCells.BadRow(line, title, "it stands in the heading twice");
        }
    }

    private static String unknown(String name) {
        return "there is no such column%s. The columns are %s"
                .formatted(
                        Spelling.nearest(name, KNOWN.keySet())
                                .map(near -> "; the nearest is " + KNOWN.get(near))
                                .orElse(""),
                        String.join(", ", COLUMNS));
    }

    private void need(String column) {
        if (!places.containsKey(column)) {
            throw new EntryCells.BadRow(line, column, "there is no such column in the heading");
        }
    }

    /** Whether one column says the amounts, debits positive and credits negative. */
    boolean isSigned() {
        return places.containsKey("amount");
    }

    /** The cell of a row; empty where there is no such column, or the row ends before it. */
    String cell(CsvRecord row, String column) {
        var place = places.get(plain(column));
        return place == null || place >= row.getFieldCount() ? "" : row.getField(place);
    }

    /** The place of a cell, the first is 1, that says something below no name; 0 if there is none. */
    int astray(CsvRecord row) {
        for (int place = 0; place < row.getFieldCount(); place++) {
            if (!row.getField(place).isBlank() && !places.containsValue(place)) {
                return place + 1;
            }
        }
        return 0;
    }

    int width() {
        return width;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
