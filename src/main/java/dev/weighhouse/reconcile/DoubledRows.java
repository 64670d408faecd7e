package dev.weighhouse.reconcile;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows that stand once more on their side than on the other. A document number may come again on any day; a reference without a digit,
 * such as that of a rent, counts as the same row only within {@value #DAYS} days.
 */
final class DoubledRows {
    private static final int DAYS = 20;

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

    private static void tell(Telling telling, List<Row> loose, List<Row> own, List<Row> others) {
        Map<Face, List<Row>> twins = new HashMap<>();
        loose.forEach(row -> twins.put(Face.of(row), new ArrayList<>()));
        own.stream()
                .filter(_ -> !loose.isEmpty())
                .forEach(row -> twins.computeIfPresent(Face.of(row), (_, same) -> with(same, row)));
        twins.values().removeIf(rows -> rows.size() < 2);
        if (twins.isEmpty()) {
            return;
        }
        var opposite = others.stream()
                .map(Face::of)
                .filter(twins::containsKey)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var latestFirst = new ArrayList<>(loose);
        Collections.reverse(latestFirst);
        for (var row : latestFirst) {
            var rows = twins.getOrDefault(Face.of(row), List.of());
            if (rows.size() > Math.max(1, opposite.getOrDefault(Face.of(row), 0L)) && hasTwin(row, rows)) {
                rows.remove(row);
                telling.row(row, Cause.Kind.DUPLICATE, "");
            }
        }
    }

    private static List<Row> with(List<Row> rows, Row row) {
        rows.add(row);
        return rows;
    }

    private static boolean hasTwin(Row row, List<Row> rows) {
        return rows.stream().anyMatch(other -> !other.id().equals(row.id()) && isAgain(row, other));
    }

    private static boolean isAgain(Row row, Row other) {
        return row.name().chars().anyMatch(Character::isDigit)
                || Math.abs(ChronoUnit.DAYS.between(row.date(), other.date())) <= DAYS;
    }
}
