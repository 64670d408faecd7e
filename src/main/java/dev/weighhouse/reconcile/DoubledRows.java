package dev.weighhouse.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows that stand once more on their side than on the other, with a reference or a text, within the days of {@link Window#again}: a
 * mandate, a contract and a customer have a number, too, and it comes every month.
 */
final class DoubledRows {
    private final List<Row> ledger;
    private final List<Row> platform;

    /** Of all rows of both sides, matched or not. */
    DoubledRows(List<Row> ledger, List<Row> platform) {
        this.ledger = ledger;
        this.platform = platform;
    }

    void tell(Telling telling) {
        tell(telling, telling.ledger(), ledger, platform);
        tell(telling, telling.platform(), platform, ledger);
    }

    /** How many rows of one face a side has, by day. */
    private static final class Days {
        private final TreeMap<LocalDate, Integer> days = new TreeMap<>();
        private int rows;

        void add(LocalDate day) {
            days.merge(day, 1, Integer::sum);
            rows++;
        }

        void remove(LocalDate day) {
            days.computeIfPresent(day, (_, count) -> count == 1 ? null : count - 1);
            rows--;
        }

        int rows() {
            return rows;
        }

        /** Whether there is another near one of that day. */
        boolean hasTwin(LocalDate day) {
            var before = days.lowerKey(day);
            var after = days.higherKey(day);
            return days.getOrDefault(day, 0) > 1
                    || (before != null && Window.again(before, day))
                    || (after != null && Window.again(day, after));
        }
    }

    private static void tell(Telling telling, List<Row> loose, List<Row> own, List<Row> others) {
        Map<Face, Days> twins = new HashMap<>();
        loose.stream().map(Face::of).filter(Face::says).forEach(face -> twins.putIfAbsent(face, new Days()));
        if (twins.isEmpty()) {
            return;
        }
        own.forEach(row -> twins.computeIfPresent(Face.of(row), (_, days) -> with(days, row)));
        twins.values().removeIf(days -> days.rows() < 2);
        var opposite = new HashMap<Face, Integer>();
        others.stream().map(Face::of).filter(twins::containsKey).forEach(face -> opposite.merge(face, 1, Integer::sum));
        var latestFirst = new ArrayList<>(loose);
        Collections.reverse(latestFirst);
        for (var row : latestFirst) {
            var days = twins.get(Face.of(row));
            int theirs = opposite.getOrDefault(Face.of(row), 0);
            if (days != null && days.rows() > Math.max(1, theirs) && days.hasTwin(row.date())) {
                days.remove(row.date());
                telling.row(row, Cause.Kind.DUPLICATE, "");
            }
        }
    }

    private static Days with(Days days, Row row) {
        days.add(row.date());
        return days;
    }
}
