package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Transformation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes entries of what of one platform's transactions is in none yet.
 *
 * @param handedOver what came as items of jobs, by the platform's ids: that is drafted there, and never twice
 */
record MakingEntries(Known.Side side, Known known, History history, DraftedBefore before, Set<String> handedOver) {

    /** Throws {@link ArithmeticException} in words. */
    Transformed of(Period month, Locks locks) {
        var transformation = new Transformation(side.books(), side.connection().title(), history, known.names());
        var transactions = side.transactions()
                .filter(transaction -> month.contains(transaction.date()) && !isHandedOver(handedOver, transaction))
                .toList();
        var made = transformation.of(month, transactions, locks, before.already());
        var entries = new ArrayList<JournalEntry>();
        var makings = new HashMap<String, Making>();
        for (var entry : made.entries()) {
            var id = before.next(entry.id());
            entries.add(new JournalEntry(id, entry.date(), entry.reference(), entry.narration(), entry.lines()));
            var drawn = made.drawn().getOrDefault(entry.id(), List.of());
            makings.put(
                    id, new Making(side.connection().id(), history.decisions().size(), drawn));
        }
        return new Transformed(
                side.connection().id(),
                month,
                entries,
                booked(transactions, made),
                made.held().stream()
                        .map(held -> new Transformed.Held(held.transaction(), held.why()))
                        .toList(),
                totals(transformation, month, transactions, made),
                before.of(month, making -> transformation.isAsMapped(making, transactions)),
                makings,
                Map.of());
    }

    /** A transaction, or a part of one, that an item of a job is of. */
    static boolean isHandedOver(Set<String> items, Transaction transaction) {
        var id = transaction.id();
        var slash = id.indexOf('/');
        return items.contains(slash < 0 ? id : id.substring(0, slash));
    }

    private static int booked(List<Transaction> transactions, Transformation.Made made) {
        var waits = waits(made);
        return Math.toIntExact(transactions.stream()
                .filter(transaction -> !waits.test(transaction.account().value() + "/" + transaction.id()))
                .count());
    }

    private static Predicate<String> waits(Transformation.Made made) {
        var held = new HashSet<String>();
        made.held()
                .forEach(each -> held.add(each.transaction().account().value() + "/"
                        + each.transaction().id()));
        return held::contains;
    }

    /** What is in entries already stands on the side of the entries, as does what is made of it now. */
    private List<Transformed.Total> totals(
            Transformation transformation, Period month, List<Transaction> transactions, Transformation.Made made) {
        var waits = waits(made);
        var totals = new Totals();
        transformation.placed(month, transactions, before.already()).stream()
                .filter(placement ->
                        !waits.test(placement.transaction().account().value() + "/"
                                + placement.transaction().id()))
                .forEach(totals::add);
        made.entries().forEach(totals::add);
        before.unknown(month).forEach(entry -> totals.add(entry.entry().draft()));
        before.known()
                .drawn(month)
                .filter(drawn -> !waits.test(drawn.account().value() + "/" + drawn.transaction()))
                .forEach(totals::add);
        return totals.all();
    }
}
