package dev.weighhouse.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How like two names are.
 *
 * @param exact in percent of all words of both, by the words they share letter by letter
 * @param spelled the same, if the slips are what they seem to be
 * @param slips the words that seem to be misspelled
 */
record Likeness(int exact, int spelled, List<Slip> slips) {

    /** The least that makes a name a reason. */
    static final int LEAST = 34;

    private static final int MOST_POINTS = 40;

    /** With these points, a fitting type and a fitting currency, a misspelled name stays below any exact one. */
    private static final int MOST_POINTS_BY_SLIPS = 24;

    /** A word of one name that is a slip or two away from a word of the other. */
    record Slip(String word, String meant) {
        @Override
        public String toString() {
            return "\"%s\" is a misspelling of \"%s\"".formatted(word, meant);
        }
    }

    /** @param near the words that each word of the one name may be a misspelling of, or they of it; the likeliest first */
    static Likeness of(Set<String> one, Set<String> other, Map<String, List<String>> near) {
        var common = Math.toIntExact(one.stream().filter(other::contains).count());
        var slips = slips(one, other, near);
        return new Likeness(
                percent(common, one, other), percent(common + slips.size(), one, other), List.copyOf(slips));
    }

    private static List<Slip> slips(Set<String> one, Set<String> other, Map<String, List<String>> near) {
        var slips = new ArrayList<Slip>();
        var used = new HashSet<String>();
        if (near.isEmpty()) {
            return slips;
        }
        // in the order of the alphabet, so that the same names give the same slips
        for (var word : new TreeSet<>(one)) {
            if (!other.contains(word)) {
                near.getOrDefault(word, List.of()).stream()
                        .filter(meant -> other.contains(meant) && !one.contains(meant) && used.add(meant))
                        .findFirst()
                        .ifPresent(meant -> slips.add(new Slip(word, meant)));
            }
        }
        return slips;
    }

    private static int percent(int common, Set<String> one, Set<String> other) {
        var all = one.size() + other.size() - common;
        return all == 0 ? 0 : 100 * common / all;
    }

    /** Whether it is a reason to look. */
    boolean tells() {
        return spelled >= LEAST;
    }

    /** 0 to 40. Slips lift a name by one above its like without them, or to 24; never to that of the same name. */
    int points() {
        var points = exact * MOST_POINTS / 100;
        return slips.isEmpty()
                ? points
                : Math.max(Math.min(points + 1, MOST_POINTS - 1), spelled * MOST_POINTS_BY_SLIPS / 100);
    }

    /** In words, such as {@code names 67 % alike}. */
    String words() {
        if (exact == 100) {
            return "same name";
        }
        var alike = "names %d %% alike".formatted(spelled);
        return slips.isEmpty()
                ? alike
                : alike + " if " + slips.stream().map(Slip::toString).collect(Collectors.joining(" and "));
    }
}
