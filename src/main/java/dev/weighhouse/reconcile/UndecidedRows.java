package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.Pan;
import dev.weighhouse.matching.Refusal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is still loose when nothing better is known: missing on one side or the other. Where the matcher would not decide between equal
 * rows of both sides, as many of each outweigh one another, whichever belongs to which.
 */
final class UndecidedRows {
    private final RowItems items;
    private final Set<Decisions.Apart> apart = new HashSet<>();
    private final Map<String, Integer> candidates = new HashMap<>();

    /** @param said what a person took apart does not outweigh one another */
    UndecidedRows(RowItems items, List<Refusal> refusals, Decisions said) {
        this.items = items;
        apart.addAll(said.apart());
        refusals.stream()
                .filter(refusal -> refusal.reason() == Refusal.Reason.AMBIGUOUS)
                .forEach(this::count);
    }

    /** A row may be asked for and be a candidate, and in several refusals. */
    private void count(Refusal refusal) {
        var asked = new LinkedHashSet<>(refusal.items());
        var all = new LinkedHashSet<>(asked);
        all.addAll(refusal.candidates());
        var amongAll = opposites(all);
        var amongAsked = opposites(asked);
        for (var item : all) {
            int count = (asked.contains(item) ? amongAll : amongAsked).getOrDefault(item.pan(), 0);
            candidates.merge(item.id(), count, Math::max);
        }
    }

    /** By side, how many there are of the other. */
    private static Map<Pan, Integer> opposites(Collection<OpenItem> items) {
        int left = Math.toIntExact(
                items.stream().filter(item -> item.pan() == Pan.LEFT).count());
        return Map.of(Pan.LEFT, items.size() - left, Pan.RIGHT, left);
    }

    private int candidates(Row row) {
        return candidates.getOrDefault(items.item(row).id(), 0);
    }

    /** @param doubtful rows that may be cut-off */
    void tell(Scope scope, Telling telling, List<Doubt> doubtful) {
        outweigh(scope, telling);
        for (var doubt : doubtful) {
            if (telling.isLoose(doubt.ledger()) && telling.isLoose(doubt.platform())) {
                telling.doubtful(doubt);
            }
        }
        telling.platform().forEach(row -> telling.row(row, Cause.Kind.MISSING_IN_LEDGER, note(row, telling)));
        telling.ledger().forEach(row -> telling.row(row, Cause.Kind.MISSING_ON_PLATFORM, note(row, telling)));
    }

    private String note(Row row, Telling telling) {
        var hint = telling.hint(row);
        return hint.isEmpty() ? note(row) : hint;
    }

    private String note(Row row) {
        int count = candidates(row);
        return count == 0 ? "" : count == 1 ? "1 candidate" : "%,d candidates".formatted(count);
    }

    private void outweigh(Scope scope, Telling telling) {
        var waiting = new HashMap<Long, List<Row>>();
        telling.ledger().stream()
                .filter(row -> candidates(row) > 0 && scope.counts(row))
                .forEach(row -> waiting.computeIfAbsent(row.movement().amount().minor(), _ -> new ArrayList<>())
                        .add(row));
        var pairs = new ArrayList<Unequal>();
        telling.platform().stream()
                .filter(row -> candidates(row) > 0 && scope.counts(row))
                .forEach(row -> waiting.getOrDefault(row.movement().amount().minor(), List.of()).stream()
                        .filter(other -> !contradict(row, other) && !isApart(row, other))
                        .forEach(other -> pairs.add(new Unequal(other, row))));
        pairs.sort(Comparator.<Unequal>comparingLong(pair -> Math.abs(ChronoUnit.DAYS.between(
                        pair.ledger().date(), pair.platform().date())))
                .thenComparing(Unequal::platform, RowItems.ORDER)
                .thenComparing(Unequal::ledger, RowItems.ORDER));
        for (var pair : pairs) {
            if (telling.isLoose(pair.ledger()) && telling.isLoose(pair.platform())) {
                telling.pair(pair, null, note(pair.platform()));
            }
        }
    }

    private boolean isApart(Row one, Row other) {
        return apart.contains(new Decisions.Apart(one.id(), other.id()))
                || apart.contains(new Decisions.Apart(other.id(), one.id()));
    }

    private static boolean contradict(Row one, Row other) {
        var first = one.movement().reference();
        var second = other.movement().reference();
        return first != null
                && second != null
                && !first.isBlank()
                && !second.isBlank()
                && !first.strip().equals(second.strip());
    }
}
