package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Decisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two rows of which each is the only one of its side with their reference, near each other, and whose amounts differ. They belong
 * together, so no other rule is asked about them, unless a row without a reference is worth the same as one of them and near it. What
 * a person said something of is left to that.
 */
final class SameReference {
    private final RowItems items;
    private final Window window;
    private final Set<String> said = new HashSet<>();

    SameReference(RowItems items, Window window, Decisions decisions) {
        this.items = items;
        this.window = window;
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
        var bareOurs = bare(items.ledger());
        var bareTheirs = bare(items.platform());
        for (var row : items.platform()) {
            var reference = items.item(row).reference();
            if (reference != null && row.equals(theirs.of(reference))) {
                var posting = alone.of(reference);
                if (posting != null
                        && differ(posting, row)
                        && !hasEqual(posting, bareTheirs)
                        && !hasEqual(row, bareOurs)) {
                    pairs.add(new Unequal(posting, row));
                }
            }
        }
        return pairs;
    }

    /** The days of rows without a reference, by amount. */
    private Map<Long, NavigableSet<LocalDate>> bare(List<Row> rows) {
        var days = new HashMap<Long, NavigableSet<LocalDate>>();
        rows.stream()
                .filter(row -> items.item(row).reference() == null)
                .forEach(row -> days.computeIfAbsent(row.movement().amount().minor(), _ -> new TreeSet<>())
                        .add(row.date()));
        return days;
    }

    private boolean hasEqual(Row row, Map<Long, NavigableSet<LocalDate>> bare) {
        var days = bare.get(row.movement().amount().minor());
        return days != null
                && !days.subSet(
                                row.date().minusDays(window.amount()),
                                true,
                                row.date().plusDays(window.amount()),
                                true)
                        .isEmpty();
    }

    private boolean differ(Row posting, Row transaction) {
        return Unequal.fits(posting, transaction)
                && window.ofReference(posting, transaction)
                && !said.contains(posting.id())
                && !said.contains(transaction.id());
    }
}
