package dev.weighhouse.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words of some rows as numbers: all that stand in reference and text, and the part a reference is known by. */
final class Words {
    /** Shorter words are articles and the like. */
    private static final int SHORTEST = 4;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private final Interned known = new Interned(64);
    private final int[][] words;
    private final int[] keys;

    Words(OpenItems items, int... rows) {
        words = new int[rows.length][];
        keys = new int[rows.length];
        for (int at = 0; at < rows.length; at++) {
            var item = items.item(rows[at]);
            keys[at] = key(item.reference());
            words[at] = IntStream.concat(words(item.reference()), words(item.text()))
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }

    /** Ascending, each once. */
    int[] of(int at) {
        return words[at];
    }

    /** The longest part with a digit in the reference, or {@link Interned#NONE}. */
    int key(int at) {
        return keys[at];
    }

    boolean has(int at, int word) {
        return Arrays.binarySearch(words[at], word) >= 0;
    }

    int count() {
        return known.size();
    }

    private IntStream words(@Nullable String text) {
        if (text == null) {
            return IntStream.empty();
        }
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST)
                .mapToInt(known::put);
    }

    private int key(@Nullable String reference) {
        if (reference == null) {
            return Interned.NONE;
        }
        return BETWEEN.splitAsStream(reference.toLowerCase(Locale.ROOT))
                .filter(part -> part.length() >= SHORTEST && DIGIT.matcher(part).find())
                .reduce((best, part) -> part.length() >= best.length() ? part : best)
                .map(known::put)
                .orElse(Interned.NONE);
    }
}
