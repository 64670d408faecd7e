package dev.weighhouse.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How like two names are.
 *
 * @param exact in percent of all words of both, by the words they share letter by letter
 * @param spelled the same, if the slips are what they seem to be
 * @param slips the words that seem to be misspelled or shortened
 * @param part whether all words of the one name are in the other
 * @param platform whether the other name has the platform's own, which then counts as a word of both
 */
record Likeness(int exact, int spelled, List<Slip> slips, boolean part, boolean platform) {

    /** The least that makes a name a reason. */
    static final int LEAST = 33;

    private static final int MOST_POINTS = 40;

    /** With these points, a fitting type and a fitting currency, a misspelled name stays below any exact one. */
    private static final int MOST_POINTS_BY_SLIPS = 24;

    /** A word of one name that is a slip or two away from a word of the other, or short for it, or the other for it. */
    record Slip(String word, String meant) {
        @Override
        public String toString() {
            if (Abbreviations.is(word, meant)) {
                return "\"%s\" is short for \"%s\"".formatted(word, meant);
            }
            if (Abbreviations.is(meant, word)) {
                return "\"%s\" is short for \"%s\"".formatted(meant, word);
            }
            if (Synonyms.are(word, meant)) {
                return "\"%s\" is another word for \"%s\"".formatted(word, meant);
            }
            return "\"%s\" is a misspelling of \"%s\"".formatted(word, meant);
        }
    }

    /**
     * How like one name is to another.
     *
     * @param near the words that each word of the one name may be a misspelling of, or they of it, the likeliest first; in
     *     the order of the alphabet, so that the same names give the same slips
     */
    static Likeness of(Set<String> one, Set<String> other, Map<String, List<String>> near) {
        var common = common(one, other);
        var slips = slips(one, other, near);
        return new Likeness(
                percent(common, one, other),
                percent(common + slips.size(), one, other),
                List.copyOf(slips),
                common > 0 && (common == one.size() || common == other.size()),
                false);
    }

    /** The same, and a word of the platform's own name is one of both where the other name has it beside a common one. */
    static Likeness of(
            Set<String> one, Set<String> other, Map<String, List<String>> near, Collection<String> platform) {
        var without = of(one, other, near);
        if (without.spelled() == 0
                || platform.stream().noneMatch(word -> other.contains(word) && !one.contains(word))) {
            return without;
        }
        var both = new HashSet<>(one);
        platform.stream().filter(other::contains).forEach(both::add);
        var with = of(both, other, near);
        return new Likeness(with.exact(), with.spelled(), with.slips(), with.part(), true);
    }

    private static int common(Set<String> one, Set<String> other) {
        var common = 0;
        for (var word : one) {
            common += other.contains(word) ? 1 : 0;
        }
        return common;
    }

    private static List<Slip> slips(Set<String> one, Set<String> other, Map<String, List<String>> near) {
        if (near.isEmpty()) {
            return List.of();
        }
        var slips = new ArrayList<Slip>();
        var used = new HashSet<String>();
        near.forEach((word, meanings) -> {
            if (one.contains(word) && !other.contains(word)) {
                for (var meant : meanings) {
                    if (other.contains(meant) && !one.contains(meant) && used.add(meant)) {
                        slips.add(new Slip(word, meant));
                        return;
                    }
                }
            }
        });
        return slips;
    }

    private static int percent(int common, Set<String> one, Set<String> other) {
        var all = one.size() + other.size() - common;
        return all == 0 ? 0 : 100 * common / all;
    }

    /** The same, of names without the words that go without saying: it is less than the same name as a whole. */
    Likeness inPlace() {
        return new Likeness(exact == 100 ? 99 : exact, spelled, slips, part, platform);
    }

    /** Whether it is a reason to look. */
    boolean tells() {
        return spelled >= LEAST || part;
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
            return platform ? "same name but for the platform's" : "same name";
        }
        if (spelled < LEAST) {
            return "one name is a part of the other";
        }
        var alike = "names %d %% alike%s".formatted(spelled, platform ? " with the platform's" : "");
        return slips.isEmpty()
                ? alike
                : alike + " if " + slips.stream().map(Slip::toString).collect(Collectors.joining(" and "));
    }
}
