package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import dev.weighhouse.matching.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows without a counterpart, and what is told of each. Nothing is told of a row twice. */
final class Telling {
    private final Scope scope;
    private final Window window;
    private final List<Row> rows;
    private final Set<Row> loose = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<OpenRow> told = new ArrayList<>();
    private final IdentityHashMap<Row, String> hints = new IdentityHashMap<>();
    private final List<Diagnosis> doubts = new ArrayList<>();
    private final Set<Unequal> certain = new HashSet<>();

    Telling(Scope scope, Window window, Collection<Row> rows) {
        this.scope = scope;
        this.window = window;
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

    /** Two that belong together beyond doubt, however far apart. */
    List<Unequal> certain(List<Unequal> pairs) {
        certain.addAll(pairs);
        return reserved(pairs);
    }

    /** What may be cut-off, as sentences. */
    List<Diagnosis> doubts() {
        return doubts;
    }

    /** Of a row that the figures do not hold there is nothing to tell, but it is no longer loose. */
    void row(Row row, Cause.@Nullable Kind kind, String note) {
        loose.remove(row);
        if (scope.counts(row)) {
            told.add(OpenRow.of(row, kind, row.share(), note));
        }
    }

    /** Rows that may be one thing: of each that the figures hold nothing is known. */
    void doubtful(Doubt doubt) {
        doubtful(doubt.ledger(), doubt.platform(), doubt.common());
        doubtful(doubt.platform(), doubt.ledger(), doubt.common());
    }

    private void doubtful(Row row, Row other, String common) {
        if (!scope.counts(row)) {
            return;
        }
        row(row, null, "same %s on %s: %s".formatted(common, scope.day(other.date()), other.name()));
        doubts.add(new Diagnosis(
                Diagnosis.Kind.MAY_BE_CUT_OFF,
                "%s of %s may be cut-off: %s of %s has the same %s, and too little else says that they are one."
                        .formatted(
                                row.name(), row.movement().amount(), other.name(), scope.day(other.date()), common)));
    }

    /** Where only one of two is in the figures, the other one's month is why the two sides differ. */
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
            var row = scope.counts(ledger) ? ledger : platform;
            var other = scope.counts(ledger) ? platform : ledger;
            loose.remove(ledger);
            loose.remove(platform);
            overTheEnd(pair, row, other, kind, note);
        }
    }

    private void overTheEnd(Unequal pair, Row row, Row other, Cause.@Nullable Kind kind, String note) {
        if (!scope.counts(row)) {
            return;
        }
        if (kind == null || !isCertain(pair, kind)) {
            doubtful(row, other, NamedReferences.connect(row, other) ? "reference" : "text");
            return;
        }
        var cutOff = otherwise(other);
        if (!pair.isFarApart() && scope.tellsDifference(List.of(row, other))) {
            told.add(OpenRow.of(row, Cause.Kind.CUT_OFF, row.share().minus(difference(pair)), cutOff));
            told.add(OpenRow.of(pair, kind, difference(pair), note));
        } else {
            row(row, Cause.Kind.CUT_OFF, cutOff);
        }
    }

    /** A refund, too, has the number of what it takes back; and what is much later may be another part of the same. */
    private boolean isCertain(Unequal pair, Cause.Kind kind) {
        return kind == Cause.Kind.EDITED
                || certain.contains(pair)
                || (Long.signum(pair.ledgerMinor()) == Long.signum(pair.platformMinor())
                        && NamedReferences.connect(pair.ledger(), pair.platform())
                        && window.isNear(pair.ledger(), pair.platform()));
    }

    /** What counts of a match that not all rows count of. */
    void cutOff(RowMatch match) {
        match.ledger()
                .forEach(row -> row(
                        row, Cause.Kind.CUT_OFF, note(match, match.platform().getFirst())));
        match.platform()
                .forEach(row ->
                        row(row, Cause.Kind.CUT_OFF, note(match, match.ledger().getFirst())));
    }

    private String note(RowMatch match, Row other) {
        boolean alone = match.rule() == Rule.AMOUNT
                && !SharedWords.in(match.ledger().getFirst(), match.platform().getFirst());
        return scope.day(other.date()) + (alone ? ", by its amount alone" : "");
    }

    /** A part of what was told of a row is not cut-off, but of another kind. */
    void differs(Row row, Money part, Cause.Kind kind) {
        var whole =
                told.stream().filter(each -> each.row().equals(row)).findFirst().orElseThrow();
        told.remove(whole);
        told.add(OpenRow.of(row, Cause.Kind.CUT_OFF, whole.share().minus(part), whole.note()));
        told.add(OpenRow.of(row, kind, part, whole.note()));
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
