package dev.weighhouse.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Window window;
    private final Set<Row> claimed = Collections.newSetFromMap(new IdentityHashMap<>());

    ElsewhereRows(Around around, Telling telling, Window window) {
        this.around = around;
        this.window = window;
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
        var seen = new Seen(
                row -> only(row, ledger, platform),
                row -> only(row, platform, ledger),
                row -> only(row, unmapped, Map.of()));
        tell(telling, seen);
        telling.platform().forEach(row -> hint(telling, row, ledger));
        telling.ledger().forEach(row -> hint(telling, row, platform));
    }

    /** The same where the text of the one names the other's reference, or where text and amount are the same. */
    void tellByText(Telling telling) {
        var postings = ofAmounts(around.elsewhereLedger(), telling);
        var transactions = ofAmounts(around.elsewherePlatform(), telling);
        var mappedNowhere = ofAmounts(around.unmapped(), telling);
        tell(
                telling,
                new Seen(
                        row -> only(near(row, postings), near(row, transactions)),
                        row -> only(near(row, transactions), near(row, postings)),
                        row -> only(near(row, mappedNowhere), List.of())));
    }

    /** The only counterpart a row may have on the ledger's other accounts, on platform accounts, and on those mapped nowhere. */
    private record Seen(
            Function<Row, Optional<Row>> ledger,
            Function<Row, Optional<Row>> platform,
            Function<Row, Optional<Row>> unmapped) {}

    private void tell(Telling telling, Seen seen) {
        tell(telling, telling.platform(), seen.ledger(), Cause.Kind.WRONG_ACCOUNT, "booked to ");
        tell(telling, telling.ledger(), seen.unmapped(), Cause.Kind.UNMAPPED, "");
        tell(telling, telling.ledger(), seen.platform(), Cause.Kind.WRONG_ACCOUNT, "belongs to ");
    }

    /** One row elsewhere is the counterpart of one row only, the nearest. */
    private void tell(
            Telling telling, List<Row> rows, Function<Row, Optional<Row>> counterpart, Cause.Kind kind, String words) {
        record Pair(Row row, Row other) {
            long days() {
                return Math.abs(ChronoUnit.DAYS.between(row.date(), other.date()));
            }
        }
        rows.stream()
                .flatMap(row -> counterpart.apply(row).map(other -> new Pair(row, other)).stream())
                .sorted(Comparator.comparingLong(Pair::days).thenComparing(Pair::row, RowItems.ORDER))
                .filter(pair -> claimed.add(pair.other()))
                .forEach(pair -> telling.row(
                        pair.row(), kind, words + around.name(pair.other().account())));
    }

    private void hint(Telling telling, Row row, Map<Face, List<Row>> there) {
        there.getOrDefault(Face.of(row), List.of()).stream()
                .findFirst()
                .filter(_ -> Face.of(row).byReference())
                .ifPresent(other -> telling.hint(
                        row,
                        "%s has the same %s"
                                .formatted(
                                        around.name(other.account()), Window.hasNumber(row) ? "number" : "reference")));
    }

    private List<Row> near(Row row, Map<Long, List<Row>> others) {
        return others.getOrDefault(row.movement().amount().minor(), List.of()).stream()
                .filter(other -> NamedReferences.names(row, other)
                        || NamedReferences.names(other, row)
                        || (Face.of(row).says() && Face.text(row).equals(Face.text(other))))
                .filter(other -> window.ofAmount(row, other))
                .toList();
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
        var theirs = around.unmapped().stream().collect(Collectors.groupingBy(day));
        ours.forEach((when, rows) -> {
            var others = theirs.getOrDefault(when, List.of());
            if (rows.size() == 1
                    && others.size() == 1
                    && UnequalRows.referencesAllow(rows.getFirst(), others.getFirst())
                    && claimed.add(others.getFirst())) {
                telling.row(
                        rows.getFirst(),
                        Cause.Kind.UNMAPPED,
                        around.name(others.getFirst().account()));
            }
        });
    }

    private Optional<Row> only(Row row, Map<Face, List<Row>> there, Map<Face, List<Row>> opposite) {
        return only(near(row, Face.of(row), there), near(row, Face.of(row), opposite));
    }

    private List<Row> near(Row row, Face face, Map<Face, List<Row>> rows) {
        return rows.getOrDefault(face, List.of()).stream()
                .filter(other -> window.ofAmount(row, other))
                .toList();
    }

    /** The only row of its kind there, where nothing on the other side of there belongs to it. */
    private Optional<Row> only(List<Row> there, List<Row> opposite) {
        return there.size() == 1 && opposite.isEmpty() && !claimed.contains(there.getFirst())
                ? Optional.of(there.getFirst())
                : Optional.empty();
    }
}
