package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows without a counterpart, and what is told of each. Nothing is told of a row twice. */
final class Telling {
    private final Scope scope;
    private final List<Row> rows;
    private final Set<Row> loose = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<OpenRow> told = new ArrayList<>();
    private final IdentityHashMap<Row, String> hints = new IdentityHashMap<>();

    Telling(Scope scope, Collection<Row> rows) {
        this.scope = scope;
        this.rows = rows.stream().sorted(RowItems.ORDER).toList();
        loose.addAll(rows);
    }

    /** Postings nothing is told of yet, in their order. */
    List<Row> ledger() {
        return rows.stream()
                .filter(row -> row.ofLedger() && loose.contains(row))
                .toList();
    }

    /** Transactions nothing is told of yet, in their order. */
    List<Row> platform() {
        return rows.stream()
                .filter(row -> row.ofPlatform() && loose.contains(row))
                .toList();
    }

    boolean isLoose(Row row) {
        return loose.contains(row);
    }

    List<OpenRow> told() {
        return told;
    }

    /** What to note of a row should nothing better be told of it than that it is missing. */
    void hint(Row row, String note) {
        hints.putIfAbsent(row, note);
    }

    String hint(Row row) {
        return hints.getOrDefault(row, "");
    }

    /** Rows that belong together are not loose, though what is told of them comes later. */
    List<Unequal> reserved(List<Unequal> pairs) {
        for (var pair : pairs) {
            loose.remove(pair.ledger());
            loose.remove(pair.platform());
        }
        return pairs;
    }

    /** Of a row that the figures do not hold there is nothing to tell, but it is no longer loose. */
    void row(Row row, Cause.@Nullable Kind kind, String note) {
        loose.remove(row);
        if (scope.counts(row)) {
            told.add(OpenRow.of(row, kind, row.share(), note));
        }
    }

    /** Where only one of two is in the figures, the other one's month is why the two sides differ, and by all of it. */
    void pair(Unequal pair, Cause.@Nullable Kind kind, String note) {
        var ledger = pair.ledger();
        var platform = pair.platform();
        boolean bothCount = scope.counts(ledger) && scope.counts(platform);
        if (bothCount && pair.isFarApart()) {
            row(ledger, kind, note);
            row(platform, kind, note);
        } else if (bothCount) {
            loose.remove(ledger);
            loose.remove(platform);
            told.add(OpenRow.of(pair, kind, difference(pair), note));
        } else {
            row(ledger, Cause.Kind.CUT_OFF, otherwise(platform));
            row(platform, Cause.Kind.CUT_OFF, otherwise(ledger));
        }
    }

    /** What counts of a match that not all rows count of. */
    void cutOff(RowMatch match) {
        match.ledger()
                .forEach(row -> row(
                        row,
                        Cause.Kind.CUT_OFF,
                        scope.day(match.platform().getFirst().date())));
        match.platform()
                .forEach(row -> row(
                        row,
                        Cause.Kind.CUT_OFF,
                        scope.day(match.ledger().getFirst().date())));
    }

    private String otherwise(Row other) {
        return "%s, %s".formatted(scope.day(other.date()), other.movement().amount());
    }

    private static Money difference(Unequal pair) {
        return pair.platform()
                .movement()
                .amount()
                .minus(pair.ledger().movement().amount());
    }
}
