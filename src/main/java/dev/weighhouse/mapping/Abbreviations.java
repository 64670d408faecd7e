package dev.weighhouse.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the long words that a short one may stand for, and the short ones for a long one: by its beginning, such as
 * {@code maint} for {@code maintenance}, or by some of its consonants, such as {@code bldg} for {@code building}.
 */
final class Abbreviations {

    /** A beginning that more words have tells too little. */
    static final int MOST = 16;

    private static final int SHORTEST = 3;

    /** Fewer letters than this left out are no abbreviation but an ending. */
    private static final int LEAST_LEFT_OUT = 2;

    private final NavigableSet<String> words;

    /** By the first and the last of their consonants. */
    private final Map<String, List<String>> byEnds = new HashMap<>();

    Abbreviations(Collection<String> words) {
        this.words = new TreeSet<>(words);
        for (var word : this.words) {
            if (isWord(word)) {
                byEnds.computeIfAbsent(ends(word), _ -> new ArrayList<>()).add(word);
            }
        }
    }

    /** Whether the one stands for the other, as its beginning or as some of its consonants. */
    static boolean is(String abbreviation, String word) {
        return isWord(abbreviation)
                && isWord(word)
                && word.length() >= abbreviation.length() + LEAST_LEFT_OUT
                && (word.startsWith(abbreviation) || isOfConsonants(abbreviation, word));
    }

    private static boolean isOfConsonants(String abbreviation, String word) {
        return consonants(abbreviation).equals(abbreviation)
                && ends(abbreviation).equals(ends(word))
                && isWithin(abbreviation, consonants(word));
    }

    /** Whether the letters of one come in the other in the same order. */
    private static boolean isWithin(String one, String other) {
        var at = 0;
        for (var next = 0; next < other.length() && at < one.length(); next++) {
            at += one.charAt(at) == other.charAt(next) ? 1 : 0;
        }
        return at == one.length();
    }

    /** What it may stand for, or what may stand for it. */
    Collection<String> of(String word) {
        if (!isWord(word)) {
            return List.of();
        }
        var longer = words.subSet(word, false, word + Character.MAX_VALUE, false).stream();
        var sharing = byEnds.getOrDefault(ends(word), List.of()).stream();
        var shorter = IntStream.rangeClosed(SHORTEST, word.length() - LEAST_LEFT_OUT)
                .mapToObj(length -> word.substring(0, length))
                .filter(words::contains);
        return Stream.of(longer, sharing, shorter)
                .flatMap(some ->
                        some.filter(other -> is(word, other) || is(other, word)).limit(MOST))
                .distinct()
                .toList();
    }

    private static boolean isWord(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
    }

    /** A word without the vowels inside it. */
    private static String consonants(String word) {
        var left = new StringBuilder(word.length()).append(word.charAt(0));
        word.chars()
                .skip(1)
                .filter(letter -> "aeiou".indexOf(letter) < 0)
                .forEach(letter -> left.append((char) letter));
        return left.toString();
    }

    private static String ends(String word) {
        var consonants = consonants(word);
        return "" + consonants.charAt(0) + consonants.charAt(consonants.length() - 1);
    }
}
