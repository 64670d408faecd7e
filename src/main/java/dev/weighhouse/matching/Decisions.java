package dev.weighhouse.matching;

import java.util.List;

/**
 * What people have said about matches. Matches of theirs claim their items before any rule does.
 *
 * @param matches that a person confirmed or made; the items of one that does not come to zero stay open, and no rule may have them
 * @param apart pairs that a person took apart: no rule puts them together again
 */
public record Decisions(List<Given> matches, List<Apart> apart) {

    /** Nobody has said anything yet. */
    public static final Decisions NONE = new Decisions(List.of(), List.of());

    public Decisions {
        matches = List.copyOf(matches);
        apart = List.copyOf(apart);
    }

    /**
     * A match by the ids of its items.
     *
     * @param certainty confirmed or manual
     */
    public record Given(List<String> ids, Certainty certainty) {
        public Given {
            ids = List.copyOf(ids);
            if (certainty == Certainty.SUGGESTED) {
                throw new IllegalArgumentException("what a rule suggests is not given by a person");
            }
        }
    }

    /** Two items, by id, that do not belong together. */
    public record Apart(String one, String other) {}
}
