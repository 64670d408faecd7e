package dev.weighhouse.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The decisions about one item by accounting date. What holds between two days on which anything changes is worked out once. */
final class Holding {
    /** Of an item nobody decided about. */
    static final Holding NONE = new Holding(List.of());

    private final List<Mapping> decisions;
    private final LocalDate[] starts;
    private final @Nullable InHand[] stretches;
    private final IdentityHashMap<InHand, Set<Slot>> slots = new IdentityHashMap<>();

    /**
     * What holds of one item on a day.
     *
     * @param rules in the order they are tried
     * @param whole the decision about the item as a whole, or null
     */
    record InHand(List<Rule> rules, @Nullable Mapping whole) {

        static final InHand NOTHING = new InHand(List.of(), null);

        @Nullable
        Rule first(Facts facts) {
            for (var rule : rules) {
                if (rule.takes(facts)) {
                    return rule;
                }
            }
            return null;
        }
    }

    /** Of decisions about one item, the oldest first. */
    Holding(List<Mapping> decisions) {
        this.decisions = List.copyOf(decisions);
        var days = new TreeSet<LocalDate>();
        for (var decision : decisions) {
            var from = decision.inForce().from();
            var to = decision.inForce().to();
            if (from != null) {
                days.add(from);
            }
            if (to != null && to.isBefore(LocalDate.MAX)) {
                days.add(to.plusDays(1));
            }
        }
        days.remove(LocalDate.MIN);
        this.starts = days.toArray(LocalDate[]::new);
        this.stretches = new InHand[starts.length + 1];
    }

    /** What is held of each item that anybody decided about. */
    static Map<ItemKey, Holding> byItem(History history) {
        var byItem = new HashMap<ItemKey, List<Mapping>>();
        history.decisions()
                .forEach(decision -> byItem.computeIfAbsent(decision.item(), _ -> new ArrayList<>())
                        .add(decision));
        var holdings = HashMap.<ItemKey, Holding>newHashMap(byItem.size());
        byItem.forEach((item, decisions) -> holdings.put(item, new Holding(decisions)));
        return holdings;
    }

    InHand on(LocalDate day) {
        var found = starts.length == 0 ? -1 : Arrays.binarySearch(starts, day);
        var stretch = found >= 0 ? found + 1 : -found - 1;
        var known = stretches[stretch];
        if (known == null) {
            known = inHand(day);
            stretches[stretch] = known;
        }
        return known;
    }

    /** Whether a rule, or the item as a whole, is decided on a day. */
    boolean holds(Slot slot, LocalDate day) {
        var inHand = on(day);
        return slot.when().isNone()
                ? inHand.whole() != null
                : slots.computeIfAbsent(inHand, Holding::slots).contains(slot);
    }

    private static Set<Slot> slots(InHand inHand) {
        return inHand.rules().stream().map(rule -> rule.decision().slot()).collect(Collectors.toSet());
    }

    /** This day, and every later one on which anything may change. */
    List<LocalDate> days(LocalDate since) {
        var days = new ArrayList<LocalDate>();
        days.add(since);
        for (var start : starts) {
            if (start.isAfter(since)) {
                days.add(start);
            }
        }
        return days;
    }

    /** What holds on some day from this one on, each stretch of days once. */
    List<InHand> since(LocalDate day) {
        return days(day).stream().map(this::on).toList();
    }

    private InHand inHand(LocalDate day) {
        if (decisions.isEmpty()) {
            return InHand.NOTHING;
        }
        var decided = new Mappings.Decided(decisions.getFirst().item());
        decisions.stream().filter(decision -> decision.inForce().covers(day)).forEach(decided::put);
        return decided.inHand();
    }
}
