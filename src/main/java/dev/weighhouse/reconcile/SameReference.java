package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Decisions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two rows of which each is the only one of its side with their reference, and whose amounts differ. They belong together whatever
 * other amounts would fit, so no other rule is asked about them. What a person said something of is left to that.
 */
final class SameReference {
    private final RowItems items;
    private final Set<String> said = new HashSet<>();

    SameReference(RowItems items, Decisions decisions) {
        this.items = items;
        decisions.matches().forEach(given -> said.addAll(given.ids()));
        decisions.apart().forEach(pair -> {
            said.add(pair.one());
            said.add(pair.other());
        });
    }

    /** A reference that comes again is nobody's alone. */
    private static final class Alone {
        private final Map<String, @Nullable Row> rows = new HashMap<>();

        void add(String reference, Row row) {
            rows.put(reference, rows.containsKey(reference) ? null : row);
        }

        @Nullable
        Row of(String reference) {
            return rows.get(reference);
        }
    }

    List<Unequal> pairs() {
        var alone = new Alone();
        for (var row : items.ledger()) {
            var reference = items.item(row).reference();
            if (reference != null) {
                alone.add(reference, row);
            }
        }
        var theirs = new Alone();
        for (var row : items.platform()) {
            var reference = items.item(row).reference();
            if (reference != null) {
                theirs.add(reference, row);
            }
        }
        var pairs = new ArrayList<Unequal>();
        for (var row : items.platform()) {
            var reference = items.item(row).reference();
            if (reference != null && row.equals(theirs.of(reference))) {
                var posting = alone.of(reference);
                if (posting != null && differ(posting, row)) {
                    pairs.add(new Unequal(posting, row));
                }
            }
        }
        return pairs;
    }

    private boolean differ(Row posting, Row transaction) {
        return Unequal.fits(posting, transaction) && !said.contains(posting.id()) && !said.contains(transaction.id());
    }
}
