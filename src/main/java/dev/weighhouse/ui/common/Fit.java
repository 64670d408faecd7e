package dev.weighhouse.ui.common;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How well something fits what a person typed: codes (numbers, ids) weigh more than names, beginnings more than middles. */
public final class Fit {
    /** It does not fit. */
    public static final int NOT = Integer.MAX_VALUE;

    private static final int SAME_CODE = 0;
    private static final int CODE_BEGINS = 1;
    private static final int NAME_BEGINS = 2;
    private static final int WORDS_BEGIN = 3;
    private static final int INSIDE = 4;

    private final String typed;
    private final List<String> words;

    /** For what was typed; capitals do not count. An empty text fits everything alike. */
    public Fit(String text) {
        typed = plain(text);
        words = Arrays.stream(typed.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** As {@link #of} wants its texts, so that a long list is put into this form once. */
    public static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The smaller, the better; {@link #NOT} if it does not fit.
     *
     * @param name in {@linkplain #plain plain} form, as the codes
     * @param codes numbers and ids; an empty one never fits
     */
    public int of(String name, List<String> codes) {
        if (typed.isEmpty()) {
            return INSIDE;
        }
        if (codes.contains(typed)) {
            return SAME_CODE;
        }
        if (codes.stream().anyMatch(code -> code.startsWith(typed))) {
            return CODE_BEGINS;
        }
        if (name.startsWith(typed)) {
            return NAME_BEGINS;
        }
        if (words.stream()
                .allMatch(word -> beginsAWord(name, word) || codes.stream().anyMatch(c -> c.startsWith(word)))) {
            return WORDS_BEGIN;
        }
        return words.stream()
                        .allMatch(word -> name.contains(word) || codes.stream().anyMatch(c -> c.contains(word)))
                ? INSIDE
                : NOT;
    }

    private static boolean beginsAWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** The best of a list, at most {@link Finder#MOST}; what fits alike stays in its order. */
    public static <T> List<T> best(List<T> all, ToIntFunction<T> fit) {
        record Rated<T>(T item, int fit) {}
        return all.stream()
                .map(item -> new Rated<>(item, fit.applyAsInt(item)))
                .filter(rated -> rated.fit() != NOT)
                .sorted(Comparator.comparingInt(Rated::fit))
                .limit(Finder.MOST)
                .map(Rated::item)
                .collect(Collectors.toUnmodifiableList());
    }
}
