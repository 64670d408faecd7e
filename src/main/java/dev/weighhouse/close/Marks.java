package dev.weighhouse.close;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows by what a person would know them by: their reference, or their amount, whatever its sign. */
final class Marks {
    private final Map<String, List<Row>> byReference = new HashMap<>();
    private final Map<Money, List<Row>> byAmount = new HashMap<>();

    Marks(Collection<List<Row>> accounts) {
        accounts.forEach(rows -> rows.forEach(this::add));
    }

    private void add(Row row) {
        var reference = referenceOf(row);
        if (!reference.isEmpty()) {
            byReference.computeIfAbsent(reference, _ -> new ArrayList<>()).add(row);
        }
        byAmount.computeIfAbsent(unsigned(row), _ -> new ArrayList<>()).add(row);
    }

    /** Those with the same reference or the same amount; one with both comes twice. */
    Stream<Row> like(Row row) {
        return Stream.concat(
                byReference.getOrDefault(referenceOf(row), List.of()).stream(),
                byAmount.getOrDefault(unsigned(row), List.of()).stream());
    }

    /** Whether one of them has the same reference or the same amount. */
    boolean know(Row row) {
        return byReference.containsKey(referenceOf(row)) || byAmount.containsKey(unsigned(row));
    }

    /** As a credit, for every amount can be one. */
    private static Money unsigned(Row row) {
        var amount = row.movement().amount();
        return amount.signum() > 0 ? amount.negated() : amount;
    }

    /** Empty for a row without one. */
    private static String referenceOf(Row row) {
        var reference = row.movement().reference();
        return reference == null ? "" : reference.strip();
    }

    /** What has the same reference and amount on both sides is not worth a second look. */
    private record Mark(String reference, Money amount) {
        static Mark of(Row row) {
            return new Mark(referenceOf(row), row.movement().amount());
        }
    }

    /** The rows that have no partner of the same reference and amount on the other side, as far as a glance tells. */
    static List<Row> open(List<Row> ledger, List<Row> platform) {
        var left = new HashMap<Mark, Integer>();
        ledger.forEach(row -> left.merge(Mark.of(row), 1, Integer::sum));
        var open = new ArrayList<Row>();
        for (var row : platform) {
            var mark = Mark.of(row);
            if (left.merge(mark, -1, Integer::sum) < 0) {
                left.put(mark, 0);
                open.add(row);
            }
        }
        // Of equal rows it makes no difference which of them are left.
        for (var row : ledger) {
            var mark = Mark.of(row);
            if (left.getOrDefault(mark, 0) > 0) {
                left.merge(mark, -1, Integer::sum);
                open.add(row);
            }
        }
        return open;
    }
}
