package dev.weighhouse.matching;

import java.util.BitSet;

/**
 * The lanes in which the two sides carry the same reference as a rule: at least half of their rows were matched by it. There, two rows
 * with two different references do not belong together, whatever their amounts.
 */
final class Custom {
    private final OpenItems items;
    private final BitSet byReference = new BitSet();

    Custom(OpenItems items, Claims claims, MatchRules rules) {
        this.items = items;
        var matched = new int[items.size()];
        for (var claim : claims.made()) {
            for (int at = 0; at < claim.size(); at++) {
                matched[claim.row(at)] = claim.rule() == Rule.REFERENCE ? 1 : 0;
            }
        }
        for (int lane = 0; lane < items.lanes(); lane++) {
            int count = 0;
            for (int row = items.laneStart(lane); row < items.laneEnd(lane); row++) {
                count += matched[row];
            }
            byReference.set(
                    lane, count >= 2 * rules.history() && count * 2 >= items.laneEnd(lane) - items.laneStart(lane));
        }
    }

    /** Whether two rows of a lane carry references that speak against each other. */
    boolean forbids(int lane, int one, int other) {
        return byReference.get(lane)
                && items.reference(one) != Interned.NONE
                && items.reference(other) != Interned.NONE
                && items.reference(one) != items.reference(other);
    }
}
