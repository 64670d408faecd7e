package dev.weighhouse.mapping;

import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What belongs together: one transaction that is a whole movement, or the sides of one reference and day.
 *
 * @param reference of the sides; null for a whole movement, and where the sides state none
 * @param single whether it is a whole movement
 * @param transactions at least one
 */
record Sides(LocalDate date, @Nullable String reference, boolean single, List<Transaction> transactions) {

    Sides {
        transactions = List.copyOf(transactions);
    }

    private record Mates(LocalDate date, @Nullable String reference) {}

    /** All of them, each in the order it begins in. */
    static Collection<Sides> of(Keeping keeping, Stream<Transaction> transactions) {
        if (keeping.isSingleEntry()) {
            return transactions
                    .map(transaction -> new Sides(transaction.date(), null, true, List.of(transaction)))
                    .toList();
        }
        var mates = new LinkedHashMap<Mates, List<Transaction>>();
        transactions.forEach(transaction -> mates.computeIfAbsent(
                        new Mates(transaction.date(), stated(transaction.reference())), _ -> new ArrayList<>())
                .add(transaction));
        return mates.entrySet().stream()
                .map(mate -> new Sides(mate.getKey().date, mate.getKey().reference, false, mate.getValue()))
                .toList();
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Whether they are sides of an entry that balances in each currency, so that no side is booked without the others. */
    boolean isEntry() {
        if (single) {
            return false;
        }
        try {
            var sums = new HashMap<String, Amounts>();
            for (var transaction : transactions) {
                var amount = transaction.amount();
                sums.computeIfAbsent(amount.currency().getCurrencyCode(), _ -> new Amounts())
                        .add(amount.minor());
            }
            return sums.values().stream().allMatch(sum -> sum.sum() == 0);
        } catch (ArithmeticException _) {
            // whoever adds them up by account will say so in words
            return false;
        }
    }

    Whole placed(Placing placing) {
        return new Whole(
                date, reference, single, transactions.stream().map(placing::of).toList());
    }

    /** Where each goes; of sides of an entry all wait if one does. */
    List<Placement> together(Placing placing) {
        var whole = placed(placing);
        var waiting = whole.waiting();
        if (waiting.isEmpty() || !isEntry()) {
            return whole.placements();
        }
        var because = waiting.get().because();
        return whole.placements().stream()
                .<Placement>map(side -> new Placement.Waits(side.transaction(), "a side of its entry waits", because))
                .toList();
    }

    /** The stable id, at the platform, of what belongs together. */
    String id() {
        return Whole.id(date, reference, single, transactions.getFirst());
    }
}
