package dev.weighhouse.matching;

import java.util.List;

/**
 * What came out, in the order of the rules and then of the pools.
 *
 * @param matches each item in one of them at most
 * @param refusals about items that stayed open
 * @param unmatched all items that are in no match
 */
public record Matching(List<Match> matches, List<Refusal> refusals, List<OpenItem> unmatched) {
    public Matching {
        matches = List.copyOf(matches);
        refusals = List.copyOf(refusals);
        unmatched = List.copyOf(unmatched);
    }
}
