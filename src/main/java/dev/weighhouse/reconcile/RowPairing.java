package dev.weighhouse.reconcile;

import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts rows with the same reference next to each other, by {@link ExactCompare}. Of rows that share a reference, those
 * whose amount is found on the other side go first, then the rest by ascending amount; among equal ones the earlier goes
 * first. So the order in which rows were quoted makes no difference. A row without a reference stays alone.
 */
public final class RowPairing {
    private static final Comparator<Movement> ORDER = Comparator.comparing(Movement::date)
            .thenComparingLong(movement -> movement.amount().minor())
            .thenComparing(Movement::id);

    private static final Comparator<RowPair> BY_DATE = Comparator.comparing(RowPairing::date)
            .thenComparingLong(pair -> pair.difference().minor())
            .thenComparing(RowPairing::id);

    private RowPairing() {}

    /** Rows of one variance: one currency, one period. */
    public static Rows of(List<Posting> postings, List<Transaction> transactions) {
        var ours = postings.stream().filter(RowPairing::named).sorted(ORDER).toList();
        var theirs =
                transactions.stream().filter(RowPairing::named).sorted(ORDER).toList();
        var compare = ExactCompare.of(keyed(ours), keyed(theirs));
        var matched = compare.equalRows().mapToObj(row -> pair(ours, theirs, compare, row));
        var unmatched = Stream.of(
                        compare.differingRows().mapToObj(row -> pair(ours, theirs, compare, row)),
                        compare.onlyLeftRows().mapToObj(row -> new RowPair(ours.get(row), null)),
                        compare.onlyRightRows().mapToObj(row -> new RowPair(null, theirs.get(row))),
                        postings.stream().filter(posting -> !named(posting)).map(posting -> new RowPair(posting, null)),
                        transactions.stream()
                                .filter(transaction -> !named(transaction))
                                .map(transaction -> new RowPair(null, transaction)))
                .flatMap(pairs -> pairs);
        return new Rows(
                unmatched.sorted(BY_DATE).toList(), matched.sorted(BY_DATE).toList());
    }

    private static boolean named(Movement movement) {
        var reference = movement.reference();
        return reference != null && !reference.isBlank();
    }

    private static KeyedAmounts keyed(List<? extends Movement> rows) {
        var keyed = new KeyedAmounts(rows.size());
        for (var row : rows) {
            keyed.add(String.valueOf(row.reference()), row.amount().minor());
        }
        return keyed;
    }

    private static RowPair pair(List<Posting> ours, List<Transaction> theirs, ExactCompare compare, int row) {
        return new RowPair(ours.get(row), theirs.get(compare.partner(row)));
    }

    private static LocalDate date(RowPair pair) {
        return either(pair).date();
    }

    private static String id(RowPair pair) {
        return either(pair).id();
    }

    private static Movement either(RowPair pair) {
        var platform = pair.platform();
        var ledger = pair.ledger();
        if (platform != null) {
            return platform;
        }
        if (ledger == null) {
            throw new IllegalStateException("a pair has at least one row");
        }
        return ledger;
    }
}
