package dev.weighhouse.journal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where each column of a file of entries stands. Names count in any case, with or without blanks and underlines. */
final class EntryHeading {
    private static final List<String> NEEDED = List.of("entry", "date", "account");

    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    EntryHeading(CsvRecord heading) {
        var line = heading.getStartingLineNumber();
        width = heading.getFieldCount();
        for (int place = 0; place < width; place++) {
            var name = plain(heading.getField(place));
            if (!name.isEmpty() && places.put(name.equals("entryid") ? "entry" : name, place) != null) {
                throw new EntryCells.BadRow(line, heading.getField(place), "it stands in the heading twice");
            }
        }
        for (var column : NEEDED) {
            need(line, column);
        }
        if (isSigned()) {
            if (places.containsKey("debit") || places.containsKey("credit")) {
                throw new EntryCells.BadRow(
                        line, "amount", "there are debit or credit beside it; keep one of the two ways");
            }
        } else {
            need(line, "debit");
            need(line, "credit");
        }
    }

    private void need(long line, String column) {
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

    int width() {
        return width;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
