package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.MatchRules;
import java.util.List;

/**
 * What people said of one variance, as far as it holds for its rows as they are now.
 *
 * @param matches by {@link Row#id()}
 * @param rules with what their matches teach
 * @param waived what they let stand
 * @param ended what they once said of matches and cannot be followed any more, as sentences
 */
public record Said(Decisions matches, MatchRules rules, List<Waived> waived, List<String> ended) {

    /** Nobody said anything. */
    public static final Said NOTHING = new Said(Decisions.NONE, MatchRules.USUAL, List.of(), List.of());

    public Said {
        waived = List.copyOf(waived);
        ended = List.copyOf(ended);
    }
}
