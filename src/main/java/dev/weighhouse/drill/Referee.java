package dev.weighhouse.drill;

import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Counts, in the ledger's own books, what stands there at the end of a run, and compares it with what the log says. */
final class Referee {
    private final ModelLog log;
    private final ModelLedger ledger;
    private final List<Consignment> wanted;
    private final List<Consignment> replaced;
    private final Map<Fault, Long> faults;
    private final List<String> complaints = new ArrayList<>();

    Referee(
            ModelLog log,
            ModelLedger ledger,
            List<Consignment> wanted,
            List<Consignment> replaced,
            Map<Fault, Long> faults) {
        this.log = log;
        this.ledger = ledger;
        this.wanted = List.copyOf(wanted);
        this.replaced = List.copyOf(replaced);
        this.faults = faults;
    }

    Count count() {
        var duplicates = duplicates();
        var lost = lost();
        var stuck = stuck();
        return new Count(wanted.size() + replaced.size(), duplicates, lost, stuck, 0, faults, complaints);
    }

    /** Entries that stand in the ledger although another of the same record does, or that nobody wanted. */
    private int duplicates() {
        var duplicates = 0;
        var names = new HashMap<Object, String>();
        wanted.forEach(goods -> names.put(goods.key(), goods.entry().id()));
        replaced.forEach(goods -> names.put(goods.key(), goods.entry().id()));
        var seen = new HashSet<String>();
        for (var entry : ledger.entries()) {
            if (!entry.stands()) {
                continue;
            }
            var name = names.get(entry.whose);
            if (name == null || !seen.add(name)) {
                duplicates++;
                complaints.add(
                        "entry %s of %s stands a second time; %s".formatted(entry.id, name, log.story(entry.whose)));
            }
        }
        return duplicates;
    }

    /** Entries the log calls confirmed that do not stand there, unless somebody removed them; and logs that do not hold. */
    private int lost() {
        var lost = 0;
        for (var goods : wanted) {
            var entries = ledger.entries().stream()
                    .filter(entry -> entry.whose.equals(goods.key()))
                    .toList();
            var stands = entries.stream().anyMatch(ModelEntry::stands);
            var removed = entries.stream().anyMatch(entry -> entry.state == Hit.State.REMOVED && entry.touched);
            if (state(goods) == CrossingState.CONFIRMED && !stands && !removed) {
                lost++;
                complaints.add(goods.entry().id() + " is confirmed and does not stand");
            }
        }
        if (!log.unbroken()) {
            lost++;
            complaints.add("the log's chain is broken, or something was sent that nobody approved");
        }
        return lost;
    }

    /** Entries that never came to an end. */
    private int stuck() {
        var stuck = wanted.stream()
                .filter(goods -> state(goods) != CrossingState.CONFIRMED)
                .toList();
        stuck.forEach(goods ->
                complaints.add("%s is stuck; %s".formatted(goods.entry().id(), log.story(goods.key()))));
        return stuck.size();
    }

    private CrossingState state(Consignment goods) {
        return CrossingState.of(log.events(goods.key())).orElse(CrossingState.APPROVED);
    }
}
