package dev.weighhouse.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the counterpart of a loose row on other accounts: the ledger's, mapped platform accounts, and those mapped nowhere. */
final class ElsewhereRows {
    private final Around around;
    private final Map<Face, List<Row>> ledger;
    private final Map<Face, List<Row>> platform;
    private final Map<Face, List<Row>> unmapped;

    ElsewhereRows(Around around, Telling telling) {
        this.around = around;
        var wanted = Stream.concat(telling.ledger().stream(), telling.platform().stream())
                .map(Face::of)
                .filter(Face::says)
                .collect(Collectors.toSet());
        ledger = wanted(around.elsewhereLedger(), wanted);
        platform = wanted(around.elsewherePlatform(), wanted);
        unmapped = wanted(around.unmapped(), wanted);
    }

    private static Map<Face, List<Row>> wanted(Collection<Row> rows, Set<Face> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : rows.stream().filter(row -> wanted.contains(Face.of(row))).collect(Collectors.groupingBy(Face::of));
    }

    /** By reference and amount, or day, amount and text. */
    void tell(Telling telling) {
        for (var row : telling.platform()) {
            only(row, ledger, platform)
                    .forEach(other ->
                            telling.row(row, Cause.Kind.WRONG_ACCOUNT, "booked to " + around.name(other.account())));
        }
        for (var row : telling.ledger()) {
            var nowhere = only(row, unmapped, Map.of());
            nowhere.forEach(other -> telling.row(row, Cause.Kind.UNMAPPED, around.name(other.account())));
            if (nowhere.isEmpty()) {
                only(row, platform, ledger)
                        .forEach(other -> telling.row(
                                row, Cause.Kind.WRONG_ACCOUNT, "belongs to " + around.name(other.account())));
            }
        }
    }

    /** Postings of the amount and the day of one transaction on an account that is mapped nowhere. */
    void tellByDay(Telling telling) {
        record Day(LocalDate date, long minor) {}
        Function<Row, Day> day =
                row -> new Day(row.date(), row.movement().amount().minor());
        var ours = telling.ledger().stream().collect(Collectors.groupingBy(day));
        if (ours.isEmpty()) {
            return;
        }
        var used = new HashSet<String>();
        unmapped.values().stream().flatMap(List::stream).map(Row::id).forEach(used::add);
        var theirs = around.unmapped().stream().collect(Collectors.groupingBy(day));
        ours.forEach((when, rows) -> {
            var others = theirs.getOrDefault(when, List.of());
            if (rows.size() == 1
                    && others.size() == 1
                    && !used.contains(others.getFirst().id())) {
                telling.row(
                        rows.getFirst(),
                        Cause.Kind.UNMAPPED,
                        around.name(others.getFirst().account()));
            }
        });
    }

    /** The only row of its kind there, where nothing on the other side of there belongs to it. */
    private static List<Row> only(Row row, Map<Face, List<Row>> there, Map<Face, List<Row>> opposite) {
        var face = Face.of(row);
        var rows = there.getOrDefault(face, List.of());
        return rows.size() == 1 && opposite.getOrDefault(face, List.of()).isEmpty() ? rows : List.of();
    }
}
