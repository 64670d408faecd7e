package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mappingdesk.MappingRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Changes of one slot for several stretches of dates. */
final class Pieces {
    private Pieces() {}

    /** Changes of one slot in the order in which the one its row shows is the last. */
    static List<Change> shownLast(List<Change> changes, LocalDate day) {
        return changes.stream()
                .sorted(Comparator.comparing(change -> change.inForce().covers(day)))
                .toList();
    }

    /**
     * The days around one day that no row of a slot has for itself.
     *
     * @param dates those that are wanted
     */
    static InForce free(InForce dates, LocalDate day, Slot slot, Collection<MappingRow> rows) {
        var free = dates;
        for (var row : rows) {
            var taken = row.inForce();
            if (row.slot().equals(slot) && row.mapping() != null && !taken.covers(day)) {
                var from = taken.from();
                var around = from != null && from.isAfter(day)
                        ? new InForce(null, from.minusDays(1))
                        : InForce.from(Objects.requireNonNull(taken.to()).plusDays(1));
                free = free.overlap(around).orElse(free);
            }
        }
        return free;
    }
}
