package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Refusal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is still loose when nothing better is known: missing on one side or the other. Where the matcher would not decide between equal
 * rows of both sides, as many of each outweigh one another, whichever belongs to which.
 */
final class UndecidedRows {
    private final RowItems items;
    private final Map<Row, Integer> candidates = new HashMap<>();

    UndecidedRows(RowItems items, List<Refusal> refusals) {
        this.items = items;
        refusals.stream()
                .filter(refusal -> refusal.reason() == Refusal.Reason.AMBIGUOUS)
                .forEach(this::count);
    }

    /** A row can be in several refusals, and on either side of one. */
    private void count(Refusal refusal) {
        for (var item : refusal.items()) {
            count(
                    items.row(item),
                    refusal,
                    item.pan() == refusal.items().getFirst().pan());
        }
        for (var item : refusal.candidates()) {
            count(items.row(item), refusal, false);
        }
    }

    private void count(Row row, Refusal refusal, boolean asked) {
        var all = Stream.concat(refusal.items().stream(), asked ? refusal.candidates().stream() : Stream.empty())
                .map(items::row)
                .filter(other -> other.ofLedger() != row.ofLedger())
                .distinct()
                .count();
        candidates.merge(row, Math.toIntExact(all), Math::max);
    }

    void tell(Scope scope, Telling telling) {
        outweigh(scope, telling);
        telling.platform().forEach(row -> telling.row(row, Cause.Kind.MISSING_IN_LEDGER, note(row)));
        telling.ledger().forEach(row -> telling.row(row, Cause.Kind.MISSING_ON_PLATFORM, note(row)));
    }

    private String note(Row row) {
        int count = candidates.getOrDefault(row, 0);
        return count == 0 ? "" : count == 1 ? "1 candidate" : "%,d candidates".formatted(count);
    }

    private void outweigh(Scope scope, Telling telling) {
        var waiting = new HashMap<Long, List<Row>>();
        telling.ledger().stream()
                .filter(row -> candidates.containsKey(row) && scope.counts(row))
                .forEach(row -> waiting.computeIfAbsent(row.movement().amount().minor(), _ -> new ArrayList<>())
                        .add(row));
        var pairs = new ArrayList<Unequal>();
        telling.platform().stream()
                .filter(row -> candidates.containsKey(row) && scope.counts(row))
                .forEach(row -> waiting.getOrDefault(row.movement().amount().minor(), List.of()).stream()
                        .filter(other -> !contradict(row, other))
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
