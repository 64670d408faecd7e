package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.Because;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Placing;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which transactions stand behind each line of the mapping, each placed by what holds on its own day. What waits is counted where
 * it waits first, so that all that waits adds up to the transactions that do. What a rule decides about is the rule's.
 */
final class AtStake {
    private final Map<Slot, Figures> waiting = new HashMap<>();
    private final Map<Slot, Figures> ofMonth = new HashMap<>();
    private final Map<ItemKey, LocalDate> undecided = new HashMap<>();
    private final Map<ItemKey, Slot> wholes = new HashMap<>();

    AtStake(Known known, History history, Predicate<Transaction> month) {
        for (var side : known.platforms()) {
            var placing = new Placing(side.books(), history);
            side.transactions()
                    .forEach(transaction -> add(
                            side.itemsOf(transaction),
                            placing.because(transaction),
                            transaction,
                            month.test(transaction)));
        }
    }

    private void add(List<ItemKey> items, List<Because> asked, Transaction transaction, boolean inMonth) {
        var elsewhere = new HashSet<ItemKey>();
        var first = true;
        for (var because : asked) {
            var decision = because.decision();
            var ruled = decision == null || decision.slot().when().isNone() ? null : decision.slot();
            if (isStop(because)) {
                var slot = ruled == null ? whole(because.item()) : ruled;
                if (first) {
                    waiting.computeIfAbsent(slot, _ -> new Figures()).add(transaction.amount());
                    first = false;
                }
                if (decision == null) {
                    undecided.merge(because.item(), transaction.date(), AtStake::later);
                }
                elsewhere.add(because.item());
            } else if (ruled != null && inMonth) {
                ofMonth.computeIfAbsent(ruled, _ -> new Figures()).add(transaction.amount());
            }
            if (ruled != null) {
                elsewhere.add(ruled.item());
            }
        }
        if (inMonth) {
            for (var item : items) {
                if (!elsewhere.contains(item)) {
                    ofMonth.computeIfAbsent(whole(item), _ -> new Figures()).add(transaction.amount());
                }
            }
        }
    }

    /** Whether it keeps a transaction from its place; a dimension that nobody mapped is only left out. */
    private static boolean isStop(Because because) {
        var decision = because.decision();
        return decision == null
                ? because.item().kind() != ItemKind.DIMENSION
                : decision.target() instanceof Target.Held;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private Slot whole(ItemKey item) {
        return wholes.computeIfAbsent(item, Slot::whole);
    }

    /** Of all months that were ever pulled: what waits, each transaction once, where it waits first. */
    Map<Slot, Figures> waiting() {
        return waiting;
    }

    /** What has its place there, or would have it but for something else. */
    Map<Slot, Figures> ofMonth() {
        return ofMonth;
    }

    /** The latest day on which something waits because nobody decided about an item. */
    Optional<LocalDate> undecided(ItemKey item) {
        return Optional.ofNullable(undecided.get(item));
    }
}
