package dev.weighhouse.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of one match by hand that does not come to zero. */
record GivenRows(List<Row> rows) {
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

    /** Each row by itself: which of several has the other amount, nobody knows. In sum they are what the match differs by. */
    void tell(Scope scope, Telling telling) {
        var kind = rows.stream().allMatch(scope::counts) ? Cause.Kind.AMOUNT_DIFFERS : Cause.Kind.CUT_OFF;
        for (var row : rows) {
            var others = new ArrayList<>(rows.stream()
                    .filter(each -> each.ofLedger() != row.ofLedger())
                    .toList());
            if (others.isEmpty()) {
                rows.stream().filter(each -> !each.equals(row)).forEach(others::add);
            }
            telling.row(row, kind, note(others));
        }
    }

    private static String note(List<Row> others) {
        if (others.isEmpty()) {
            return "";
        }
        var first = "matched with " + others.getFirst().name();
        return others.size() == 1 ? first : "%s and %,d more".formatted(first, others.size() - 1);
    }
}
