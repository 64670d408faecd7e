package dev.weighhouse.mappingdesk;

import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item or rule as the mapping was at one time, beside another time; as {@link MappingDesk#asAt} tells it.
 *
 * @param first null where it was not there at the first of the two
 * @param second null where it was not there at the second; never both
 */
public record Compared(@Nullable MappingRow first, @Nullable MappingRow second) {

    /** All of them, in the order of the first, then those that are in the second alone. */
    public static List<Compared> all(List<MappingRow> first, List<MappingRow> second) {
        var others = bySlot(second);
        var all = new ArrayList<Compared>();
        for (var row : first) {
            all.add(new Compared(row, others.remove(row.slot())));
        }
        others.values().forEach(row -> all.add(new Compared(null, row)));
        return List.copyOf(all);
    }

    private static Map<Slot, MappingRow> bySlot(List<MappingRow> rows) {
        var map = new LinkedHashMap<Slot, MappingRow>();
        rows.forEach(row -> map.putIfAbsent(row.slot(), row));
        return map;
    }

    /** Either of them, for what is the same of both. */
    public MappingRow row() {
        return first == null ? Objects.requireNonNull(second) : first;
    }

    /** Whether it goes elsewhere at the one than at the other. */
    public boolean differs() {
        return !Objects.equals(target(first), target(second));
    }

    private static @Nullable Target target(@Nullable MappingRow row) {
        return row == null || row.mapping() == null ? null : row.mapping().target();
    }
}
