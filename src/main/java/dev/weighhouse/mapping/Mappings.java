package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The decisions that hold for one accounting date: for each item at most one as a whole, and its rules. */
public final class Mappings {

    private final SortedMap<ItemKey, Decided> byItem;

    /** What was decided about one item. */
    static final class Decided {
        private final SortedMap<Conditions, Mapping> bySlot;

        Decided(ItemKey item) {
            this.bySlot = new TreeMap<>(Rule.order(item));
        }

        void put(Mapping decision) {
            if (decision.target() == null) {
                bySlot.remove(decision.slot().when());
            } else {
                bySlot.put(decision.slot().when(), decision);
            }
        }

        Holding.InHand inHand() {
            var rules = bySlot.values().stream()
                    .filter(decision -> !decision.slot().when().isNone())
                    .map(Rule::new)
                    .toList();
            return new Holding.InHand(rules, bySlot.get(Conditions.NONE));
        }
    }

    Mappings(SortedMap<ItemKey, Decided> byItem) {
        this.byItem = byItem;
    }

    /** What holds of decisions that are for every date. */
    public static Mappings after(List<Mapping> history) {
        var holding = new TreeMap<ItemKey, Decided>();
        history.forEach(decision ->
                holding.computeIfAbsent(decision.item(), Decided::new).put(decision));
        return new Mappings(holding);
    }

    /** The ledger account a platform account as a whole goes to. */
    public Optional<AccountId> ledgerOf(AccountKey platform) {
        return of(platform).flatMap(Mapping::ledger);
    }

    public Optional<Mapping> of(AccountKey platform) {
        return of(ItemKey.of(platform));
    }

    /** The decision about an item as a whole; what it inherits is not looked at. */
    public Optional<Mapping> of(ItemKey item) {
        return Optional.ofNullable(byItem.get(item)).map(decided -> decided.bySlot.get(Conditions.NONE));
    }

    /** The rules of an item in the order they are tried, without the decision about it as a whole. */
    public List<Mapping> rules(ItemKey item) {
        return Optional.ofNullable(byItem.get(item)).stream()
                .flatMap(decided -> decided.bySlot.values().stream())
                .filter(decision -> !decision.slot().when().isNone())
                .toList();
    }

    /** All that hold, in the order of their items, each item's rules before itself. */
    public Collection<Mapping> all() {
        var all = new ArrayList<Mapping>();
        byItem.values().forEach(decided -> all.addAll(decided.bySlot.values()));
        return List.copyOf(all);
    }
}
