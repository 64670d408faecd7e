package dev.weighhouse.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How many slips of the keyboard lie between two words: a letter left out, added, mistaken, or two changed over. */
public final class Spelling {

    /** Shorter words become other words by one slip: rent and rest. */
    private static final int SHORTEST = 5;

    private static final int LONG_ENOUGH_FOR_TWO = 8;

    private Spelling() {}

    /**
     * The known name that a person most likely meant by one that is not known, the first of equally near ones: at most every
     * other letter is a slip, or one of the two begins with the other.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        record Near(String name, int slips) {}
        return known.stream()
                .map(each -> new Near(each, begins(name, each) ? 1 : distance(name, each, slips(name, each))))
                .filter(near -> near.slips() <= slips(name, near.name()))
                .min(Comparator.comparingInt(Near::slips))
                .map(Near::name);
    }

    private static int slips(String name, String known) {
        return Math.max(name.length(), known.length()) / 2;
    }

    private static boolean begins(String name, String known) {
        return Math.min(name.length(), known.length()) >= SHORTEST - 2
                && (name.startsWith(known) || known.startsWith(name));
    }

    /** How many slips a word may have and still be known; none for short words and for those with digits in them. */
    static int allowed(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return 0;
        }
        return word.length() < LONG_ENOUGH_FOR_TWO ? 1 : 2;
    }

    /** How many slips both words may have between them. */
    static int allowed(String one, String other) {
        return Math.min(allowed(one), allowed(other));
    }

    /**
     * The Damerau-Levenshtein distance of the restricted kind (no letter is changed twice), as far as it matters.
     *
     * @return the distance, or {@code most + 1} for any that is larger
     */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var beforeLast = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var now = new int[other.length() + 1];
        for (var to = 0; to <= other.length(); to++) {
            last[to] = to;
        }
        for (var from = 1; from <= one.length(); from++) {
            now[0] = from;
            var least = from;
            for (var to = 1; to <= other.length(); to++) {
                now[to] = step(one, other, from, to, last, now);
                if (changedOver(one, other, from, to)) {
                    now[to] = Math.min(now[to], beforeLast[to - 2] + 1);
                }
                least = Math.min(least, now[to]);
            }
            if (least > most) {
                return most + 1;
            }
            var spare = beforeLast;
            beforeLast = last;
            last = now;
            now = spare;
        }
        return Math.min(last[other.length()], most + 1);
    }

    private static int step(String one, String other, int from, int to, int[] last, int[] now) {
        var mistaken = last[to - 1] + (one.charAt(from - 1) == other.charAt(to - 1) ? 0 : 1);
        return Math.min(mistaken, Math.min(last[to], now[to - 1]) + 1);
    }

    private static boolean changedOver(String one, String other, int from, int to) {
        return from > 1
                && to > 1
                && one.charAt(from - 1) == other.charAt(to - 2)
                && one.charAt(from - 2) == other.charAt(to - 1);
    }
}
