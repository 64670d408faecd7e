package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Decisions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rows of one reference, several of them on one side at least, that come to the same on both but for a cent or two. */
final class RoundedGroups {
    private final Scope scope;
    private final Window window;
    private final Set<String> apart = new HashSet<>();

    /** @param said rows that a person took apart are left to that */
    RoundedGroups(Scope scope, Window window, Decisions said) {
        this.scope = scope;
        this.window = window;
        said.apart().forEach(pair -> {
            apart.add(pair.one());
            apart.add(pair.other());
        });
    }

    void tell(Telling telling) {
        var groups = new TreeMap<String, List<Row>>();
        add(groups, telling.ledger());
        add(groups, telling.platform());
        groups.values().stream()
                .filter(this::isOne)
                .map(GivenRows::new)
                .filter(GivenRows::isRounded)
                .forEach(group -> group.tell(scope, telling));
    }

    private static void add(Map<String, List<Row>> groups, Collection<Row> rows) {
        for (var row : rows) {
            var reference = row.movement().reference();
            if (reference != null && !reference.isBlank()) {
                groups.computeIfAbsent(reference.strip(), _ -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    private boolean isOne(List<Row> rows) {
        var sorted = rows.stream().sorted(RowItems.ORDER).toList();
        return rows.size() > 2
                && rows.stream().allMatch(row -> scope.counts(row) && !apart.contains(row.id()))
                && window.ofReference(sorted.getFirst(), sorted.getLast());
    }
}
