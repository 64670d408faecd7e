package dev.weighhouse.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * Every decision ever made, the oldest first, and what follows from them in both times: which accounting date is asked
 * about, and what was known when.
 */
public record History(List<Mapping> decisions) {

    public History {
        decisions = List.copyOf(decisions);
    }

    /** What was known at that moment: without what was decided later. */
    public History knownAt(Instant moment) {
        return new History(decisions.stream()
                .filter(decision -> !decision.at().isAfter(moment))
                .toList());
    }

    /** What holds for a transaction of that day. */
    public Mappings on(LocalDate day) {
        var holding = new TreeMap<ItemKey, Mappings.Decided>();
        for (var decision : decisions) {
            if (decision.inForce().covers(day)) {
                holding.computeIfAbsent(decision.item(), Mappings.Decided::new).put(decision);
            }
        }
        return new Mappings(holding);
    }

    /** The decisions about one item, the oldest first. */
    public List<Mapping> about(ItemKey item) {
        return decisions.stream()
                .filter(decision -> decision.item().equals(item))
                .toList();
    }
}
