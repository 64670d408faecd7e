package dev.weighhouse.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    private static Map<Long, List<Row>> ofAmounts(Collection<Row> rows, Telling telling) {
        var wanted = Stream.concat(telling.ledger().stream(), telling.platform().stream())
                .map(row -> row.movement().amount().minor())
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> wanted.contains(row.movement().amount().minor()))
                .collect(Collectors.groupingBy(row -> row.movement().amount().minor()));
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

    /** The same where the text of the one names the other's reference, or where text and amount are the same and the days near. */
    void tellByText(Telling telling, int days) {
        var postings = ofAmounts(around.elsewhereLedger(), telling);
        var transactions = ofAmounts(around.elsewherePlatform(), telling);
        var mappedNowhere = ofAmounts(around.unmapped(), telling);
        for (var row : telling.platform()) {
            var found = near(row, postings, days);
            if (found.size() == 1 && near(row, transactions, days).isEmpty()) {
                telling.row(
                        row,
                        Cause.Kind.WRONG_ACCOUNT,
                        "booked to " + around.name(found.getFirst().account()));
            }
        }
        for (var row : telling.ledger()) {
            var nowhere = near(row, mappedNowhere, days);
            var there = near(row, transactions, days);
            if (nowhere.size() == 1) {
                telling.row(
                        row, Cause.Kind.UNMAPPED, around.name(nowhere.getFirst().account()));
            } else if (nowhere.isEmpty()
                    && there.size() == 1
                    && near(row, postings, days).isEmpty()) {
                telling.row(
                        row,
                        Cause.Kind.WRONG_ACCOUNT,
                        "belongs to " + around.name(there.getFirst().account()));
            }
        }
    }

    private static List<Row> near(Row row, Map<Long, List<Row>> others, int days) {
        return others.getOrDefault(row.movement().amount().minor(), List.of()).stream()
                .filter(other -> names(row, other)
                        || names(other, row)
                        || (Face.of(row).says()
                                && Face.text(row).equals(Face.text(other))
                                && Math.abs(ChronoUnit.DAYS.between(row.date(), other.date())) <= days))
                .toList();
    }

    private static boolean names(Row text, Row named) {
        var reference = NamedReferences.of(named);
        return !reference.isEmpty()
                && NamedReferences.in(text.movement().description()).anyMatch(reference::equals);
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
