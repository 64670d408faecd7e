package dev.weighhouse.drill;

import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Doubling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds what stands in the ledger more than once against what the desks say of it. */
final class Doublings {
    private final ModelLedger ledger;
    private final List<Machine> desks;
    private final List<Consignment> wanted;
    private final List<String> complaints = new ArrayList<>();
    private int silent;
    private int told;

    Doublings(ModelLedger ledger, List<Machine> desks, List<Consignment> wanted) {
        this.ledger = ledger;
        this.desks = desks;
        this.wanted = wanted;
    }

    /** Before anybody mends it: every desk that approved a fact has to name each of the entries in which it stands. */
    void read() {
        for (var goods : wanted) {
            var standing = standing(goods.key());
            if (standing.size() < 2) {
                continue;
            }
            var quiet = desks.stream()
                    .filter(desk -> desk.state(goods.key()).isPresent() && !names(desk, goods.key(), standing))
                    .toList();
            if (quiet.isEmpty()) {
                told += standing.size() - 1;
            } else {
                silent += standing.size() - 1;
            }
            quiet.forEach(desk -> complaints.add("%s stands as %s, and one log does not say so; %s"
                    .formatted(goods.entry().id(), standing, desk.log().story(goods.key()))));
        }
    }

    /** Whether its last word is that all these stand, which brings it to a person with a next step. */
    private static boolean names(Machine desk, CrossingKey key, List<String> standing) {
        var events = desk.log().events(key);
        return Doubling.isLast(events)
                && events.stream()
                        .map(CrossingEvent::entry)
                        .filter(Doubling::isTold)
                        .map(entry -> entry.detail().words())
                        .anyMatch(words -> standing.stream().allMatch(words::contains));
    }

    private List<String> standing(CrossingKey key) {
        return ledger.entries().stream()
                .filter(entry -> entry.stands() && entry.whose.equals(key))
                .map(entry -> entry.id)
                .toList();
    }

    /** After people have mended it: each fact that was approved stands once, and every desk that approved it says so. */
    Count count(Map<Fault, Long> faults) {
        var lost = 0;
        var stuck = 0;
        for (var goods : wanted) {
            var standing = standing(goods.key());
            for (var desk : desks) {
                var state = desk.state(goods.key());
                if (state.isPresent() && state.get() != CrossingState.CONFIRMED) {
                    stuck++;
                    complaints.add("%s is stuck; %s"
                            .formatted(goods.entry().id(), desk.log().story(goods.key())));
                } else if (state.isPresent() && standing.isEmpty()) {
                    lost++;
                    complaints.add(goods.entry().id() + " is confirmed and does not stand");
                }
            }
        }
        for (var desk : desks) {
            if (!desk.log().unbroken()) {
                lost++;
                complaints.add("a log's chain is broken");
            }
        }
        return new Count(wanted.size(), silent, lost, stuck, told, faults, complaints);
    }
}
