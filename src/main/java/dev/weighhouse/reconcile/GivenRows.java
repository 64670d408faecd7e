package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows that belong together and do not come to zero: of one match by hand, or of one reference. */
record GivenRows(List<Row> rows) {
    /** Of an amount that can be added to another one. */
    private static final int MOST_BITS = Long.SIZE - 2;

    GivenRows {
        rows = rows.stream().sorted(RowItems.ORDER).toList();
    }

    /** Those whose rows are in no other one. */
    static List<GivenRows> apart(Collection<GivenRows> all) {
        Set<Row> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Row> again = Collections.newSetFromMap(new IdentityHashMap<>());
        var distinct = all.stream().distinct().toList();
        distinct.stream()
                .flatMap(match -> match.rows().stream())
                .filter(row -> !seen.add(row))
                .forEach(again::add);
        return distinct.stream()
                .filter(match -> match.rows().stream().noneMatch(again::contains))
                .toList();
    }

    /** One row of each side that differ by an amount that there is. */
    Optional<Unequal> pair() {
        var ours = rows.stream().filter(Row::ofLedger).toList();
        var theirs = rows.stream().filter(Row::ofPlatform).toList();
        return ours.size() == 1 && theirs.size() == 1 && Unequal.fits(ours.getFirst(), theirs.getFirst())
                ? Optional.of(new Unequal(ours.getFirst(), theirs.getFirst()))
                : Optional.empty();
    }

    /** Whether both sides come to the same but for a cent or two. */
    boolean isRounded() {
        return PairCauses.isRounding(sum(false), sum(true));
    }

    private BigInteger sum(boolean ofLedger) {
        return rows.stream()
                .filter(row -> row.ofLedger() == ofLedger)
                .map(row -> BigInteger.valueOf(row.movement().amount().minor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * Each row by itself: which of several has the other amount, nobody knows. In sum they are what the match differs by. Where not all are
     * in the figures, the rest of those that are is cut-off.
     */
    void tell(Scope scope, Telling telling) {
        var kind = isRounded() ? Cause.Kind.FX_ROUNDING : Cause.Kind.AMOUNT_DIFFERS;
        var counted = rows.stream().filter(scope::counts).toList();
        if (counted.size() == rows.size()) {
            rows.forEach(row -> telling.row(row, kind, note(row)));
            return;
        }
        rows.forEach(row -> telling.row(row, Cause.Kind.CUT_OFF, note(row)));
        var differs = sum(false).subtract(sum(true));
        if (!counted.isEmpty() && scope.tellsDifference(rows) && differs.bitLength() < MOST_BITS) {
            var row = counted.getFirst();
            telling.differs(
                    row,
                    new Money(differs.longValueExact(), row.movement().amount().currency()),
                    kind);
        }
    }

    private String note(Row row) {
        if (isRounded()) {
            return "rounding of %,d rows".formatted(rows.size());
        }
        var others = new ArrayList<>(
                rows.stream().filter(each -> each.ofLedger() != row.ofLedger()).toList());
        if (others.isEmpty()) {
            rows.stream().filter(each -> !each.equals(row)).forEach(others::add);
        }
        return note(others);
    }

    private static String note(List<Row> others) {
        if (others.isEmpty()) {
            return "";
        }
        var first = "matched with " + others.getFirst().name();
        return others.size() == 1 ? first : "%s and %,d more".formatted(first, others.size() - 1);
    }
}
