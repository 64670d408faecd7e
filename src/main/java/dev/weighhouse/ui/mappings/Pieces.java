package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds by the saved mapping, cut to the dates of changes: the changes that would bring it back. */
final class Pieces {
    private final Map<Slot, List<MappingRow>> saved = new HashMap<>();
    private final LocalDate day;

    /** @param day the one whose change the row of a slot shows */
    Pieces(List<MappingRow> rows, LocalDate day) {
        this.day = day;
        for (var row : rows) {
            if (row.mapping() != null && row.inherited() == null) {
                saved.computeIfAbsent(row.slot(), _ -> new ArrayList<>()).add(row);
            }
        }
        saved.values().forEach(each -> each.sort(Comparator.comparing(row -> first(row.inForce()))));
    }

    private static LocalDate first(InForce dates) {
        return dates.from() == null ? LocalDate.MIN : dates.from();
    }

    private static LocalDate last(InForce dates) {
        return dates.to() == null ? LocalDate.MAX : dates.to();
    }

    /** Changes of one slot in the order in which the one its row shows is the last. */
    static List<Change> shownLast(List<Change> changes, LocalDate day) {
        return changes.stream()
                .sorted(Comparator.comparing(change -> change.inForce().covers(day)))
                .toList();
    }

    /** What would undo these changes. */
    List<Change> undoing(List<Change> changes) {
        var back = new ArrayList<Change>();
        changes.forEach(change -> add(back, change));
        return shownLast(back, day);
    }

    private void add(List<Change> back, Change change) {
        var next = first(change.inForce());
        var end = last(change.inForce());
        for (var row : saved.getOrDefault(change.slot(), List.of())) {
            var from = later(first(row.inForce()), next);
            var to = earlier(last(row.inForce()), end);
            if (from.isAfter(to)) {
                continue;
            }
            if (from.isAfter(next)) {
                back.add(piece(change, next, from.minusDays(1), null));
            }
            var mapping = row.mapping();
            back.add(piece(change, from, to, mapping == null ? null : mapping.target()));
            if (to.equals(LocalDate.MAX) || !to.isBefore(end)) {
                return;
            }
            next = to.plusDays(1);
        }
        back.add(piece(change, next, end, null));
    }

    private static Change piece(Change change, LocalDate from, LocalDate to, @Nullable Target target) {
        var dates = new InForce(from.equals(LocalDate.MIN) ? null : from, to.equals(LocalDate.MAX) ? null : to);
        return new Change(change.slot(), target, dates, Mapping.Origin.PERSON, change.seen());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
