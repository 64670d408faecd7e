package dev.weighhouse.mappingdesk;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mappingdesk.MappingCells.Column;
import dev.weighhouse.mappingdesk.TableFiles.TableRow;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which column of a file is which. Files of the first form, with {@code connection, account, ledger}, are read as well. */
final class FileHead {
    private static final Map<Column, String> FIRST_FORM = new EnumMap<>(Map.of(
            Column.PLATFORM,
            "connection",
            Column.KIND,
            "kind",
            Column.ITEM,
            "account",
            Column.ACCOUNT,
            "ledger",
            Column.REASON,
            "reason"));

    /** What files of the first form and lists of suggestions tell besides. */
    private static final Set<String> PASSED_OVER = Set.of("origin", "score", "goes");

    private static final Map<Column, String> PRESENT_FORM =
            new EnumMap<>(Map.of(Column.PLATFORM, "platform", Column.ITEM, "item", Column.ACCOUNT, "account"));

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final boolean firstForm;
    private final Set<Integer> passedOver = new HashSet<>();

    /** Refuses a file that lacks what every row needs, says one thing in two columns, or has a column nobody here knows. */
    FileHead(Path file, TableRow head) {
        var titles = head.cells().stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        firstForm = titles.contains("connection") && !titles.contains("platform");
        for (var column : firstForm ? FIRST_FORM.keySet() : List.of(Column.values())) {
            var title = title(column);
            var place = titles.indexOf(title);
            if (place != titles.lastIndexOf(title)) {
                throw refused(file, head, title, "it comes twice");
            }
            if (place >= 0) {
                places.put(column, place);
            } else if (PRESENT_FORM.containsKey(column)) {
                throw refused(file, head, title, "there is no such column");
            }
        }
        for (int place = 0; place < titles.size(); place++) {
            var title = titles.get(place);
            if (firstForm && PASSED_OVER.contains(title)) {
                passedOver.add(place);
            } else if (!title.isEmpty() && !places.containsValue(place)) {
                throw refused(file, head, title, "it is none of " + String.join(", ", known()));
            }
        }
    }

    private List<String> known() {
        return (firstForm ? FIRST_FORM.keySet() : List.of(Column.values()))
                .stream().map(this::title).toList();
    }

    private static FailureException refused(Path file, TableRow head, String title, String why) {
        return new FailureException(new Failure.BadInput(
                "%s, row %d, column %s: %s.".formatted(file.getFileName(), head.row(), title, why),
                "Compare it with a file that map --export wrote. Nothing was changed."));
    }

    /** What the file calls a column. */
    String title(Column column) {
        return firstForm ? FIRST_FORM.getOrDefault(column, column.title()) : column.title();
    }

    /** As it stands there; empty where the row or the file has no such cell. */
    String cell(TableRow row, Column column) {
        var place = places.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    /** Whether the file says anything of it. */
    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The place of a cell, the first is 1, that is not empty and stands in no column; 0 if there is none. */
    int astray(TableRow row) {
        for (int place = 0; place < row.cells().size(); place++) {
            if (!row.cells().get(place).isBlank() && !places.containsValue(place) && !passedOver.contains(place)) {
                return place + 1;
            }
        }
        return 0;
    }
}
