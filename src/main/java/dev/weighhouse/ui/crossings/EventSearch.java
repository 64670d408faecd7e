package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Selection;
import java.util.List;
import java.util.Optional;

/**
 * Finds the crossing that a row of the log belongs to. Crossings are numbered in the order of their first events, so the
 * last one that began before the row is found by halving; the row belongs to it or to one that began shortly before.
 */
record EventSearch(CrossingArchive log) {
    private static final int SHORTLY = 500;

    /** The crossing; empty where the row is gone, or belongs to one that began much earlier. */
    Optional<CrossingRow> holder(long sequence) {
        var newest = log.rows(Selection.ALL, new Page.Newest(1));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        long low = 1;
        long high = newest.getFirst().number();
        while (low < high) {
            var middle = low + (high - low + 1) / 2;
            var row = at(middle);
            if (row.isPresent() && row.get().events().first() <= sequence) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return before(low + 1).stream()
                .filter(row -> row.events().first() <= sequence
                        && sequence <= row.events().last())
                .filter(row -> holds(row, sequence))
                .findFirst();
    }

    private Optional<CrossingRow> at(long number) {
        return log.rows(Selection.ALL, new Page.Older(number + 1, 1)).stream().findFirst();
    }

    private List<CrossingRow> before(long number) {
        return log.rows(Selection.ALL, new Page.Older(number, SHORTLY));
    }

    private boolean holds(CrossingRow row, long sequence) {
        return log.timeline(row.key()).stream()
                .flatMap(timeline -> timeline.events().stream())
                .anyMatch(event -> event.sequence() == sequence);
    }
}
