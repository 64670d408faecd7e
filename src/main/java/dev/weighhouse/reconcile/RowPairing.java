package dev.weighhouse.reconcile;

import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows with the same reference next to each other. Of rows that share a reference on one side, those whose amount is
 * found on the other side go first, then the rest in the order of date, amount and id; so the order in which rows were
 * quoted makes no difference. A row without a reference stays alone.
 */
public final class RowPairing {
    private static final Comparator<Movement> ORDER = Comparator.comparing(Movement::date)
            .thenComparingLong(movement -> movement.amount().minor())
            .thenComparing(Movement::id);

    private RowPairing() {}

    /** Rows of one variance: one currency, one period. */
    public static Rows of(List<Posting> postings, List<Transaction> transactions) {
        Map<String, Deque<Posting>> waiting = new HashMap<>();
        var unmatched = new ArrayList<RowPair>();
        for (var posting : postings.stream().sorted(ORDER).toList()) {
            var reference = posting.reference();
            if (reference == null || reference.isBlank()) {
                unmatched.add(new RowPair(posting, null));
            } else {
                waiting.computeIfAbsent(reference, _ -> new ArrayDeque<>()).add(posting);
            }
        }
        var matched = new ArrayList<RowPair>();
        var differing = new ArrayList<Transaction>();
        for (var transaction : transactions.stream().sorted(ORDER).toList()) {
            var same = takeSameAmount(waiting, transaction);
            if (same == null) {
                differing.add(transaction);
            } else {
                matched.add(new RowPair(same, transaction));
            }
        }
        for (var transaction : differing) {
            var partner = queue(waiting, transaction).poll();
            unmatched.add(new RowPair(partner, transaction));
        }
        waiting.values().forEach(left -> left.forEach(posting -> unmatched.add(new RowPair(posting, null))));
        return new Rows(
                unmatched.stream().sorted(BY_DATE).toList(),
                matched.stream().sorted(BY_DATE).toList());
    }

    private static final Comparator<RowPair> BY_DATE = Comparator.comparing(RowPairing::date)
            .thenComparingLong(pair -> pair.difference().minor())
            .thenComparing(RowPairing::id);

    private static @Nullable Posting takeSameAmount(Map<String, Deque<Posting>> waiting, Transaction transaction) {
        var queue = queue(waiting, transaction);
        for (var posting : queue) {
            if (posting.amount().equals(transaction.amount())) {
                queue.remove(posting);
                return posting;
            }
        }
        return null;
    }

    private static Deque<Posting> queue(Map<String, Deque<Posting>> waiting, Transaction transaction) {
        var reference = transaction.reference();
        var queue = reference == null ? null : waiting.get(reference);
        return queue == null ? new ArrayDeque<>() : queue;
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
