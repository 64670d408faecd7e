package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Placing;
import dev.weighhouse.mapping.Slot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which transactions stand behind each line of the mapping. Those that a rule decides about are the rule's; of an item as a whole
 * are those that none of its own rules takes.
 */
final class AtStake {
    private final Map<Slot, Figures> all = new HashMap<>();
    private final Map<Slot, Figures> ofMonth = new HashMap<>();
    private final Map<ItemKey, Slot> wholes = new HashMap<>();

    AtStake(Known known, History history, Predicate<Transaction> month) {
        var ruled = new HashSet<ItemKey>();
        for (var decision : history.decisions()) {
            if (!decision.slot().when().isNone()) {
                ruled.add(decision.item());
            }
        }
        for (var side : known.platforms()) {
            // most platforms have no rules at all, and then nothing needs to be placed
            var rules = ruled.stream()
                    .anyMatch(item -> item.connection().equals(side.connection().id()));
            var placing = rules ? new Placing(side.books(), history) : null;
            side.transactions().forEach(transaction -> {
                var deciding = placing == null ? List.<Mapping>of() : placing.deciding(transaction);
                add(side.itemsOf(transaction), deciding, transaction, month.test(transaction));
            });
        }
    }

    private void add(List<ItemKey> items, List<Mapping> deciding, Transaction transaction, boolean inMonth) {
        var byRule = Set.<ItemKey>of();
        for (var decision : deciding) {
            if (!decision.slot().when().isNone()) {
                add(decision.slot(), transaction, inMonth);
                byRule = with(byRule, decision.item());
            }
        }
        for (var item : items) {
            if (!byRule.contains(item)) {
                add(wholes.computeIfAbsent(item, Slot::whole), transaction, inMonth);
            }
        }
    }

    private static Set<ItemKey> with(Set<ItemKey> some, ItemKey more) {
        var all = new HashSet<>(some);
        all.add(more);
        return all;
    }

    private void add(Slot slot, Transaction transaction, boolean inMonth) {
        all.computeIfAbsent(slot, _ -> new Figures()).add(transaction.amount());
        if (inMonth) {
            ofMonth.computeIfAbsent(slot, _ -> new Figures()).add(transaction.amount());
        }
    }

    /** Of all months that were ever pulled. */
    Map<Slot, Figures> all() {
        return all;
    }

    Map<Slot, Figures> ofMonth() {
        return ofMonth;
    }
}
