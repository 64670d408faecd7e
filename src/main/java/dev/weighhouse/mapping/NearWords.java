package dev.weighhouse.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the words that a misspelled one may stand for, without comparing it with all of them. Two words that lie so many
 * slips apart have something in common that is left after so many letters of their beginnings are taken out: under all
 * such rests every word is kept, and only words that share a rest are compared.
 *
 * <p>A word has at most 29 rests (two of seven letters out), and a rest that more than {@link #MOST_IN_A_BLOCK} words
 * share tells too little to be looked at. So a look compares a bounded number of words, however many there are.
 */
final class NearWords {

    static final int MOST_IN_A_BLOCK = 64;
    static final int MOST_BLOCKS = 29;

    private static final int BEGINNING = 7;

    private final Map<String, Set<String>> byRest = new HashMap<>();

    NearWords(Collection<String> words) {
        for (var word : words) {
            rests(word)
                    .forEach(rest ->
                            byRest.computeIfAbsent(rest, _ -> new TreeSet<>()).add(word));
        }
    }

    /** The words a few slips away, the nearest first and equally near ones by the alphabet; never the word itself. */
    List<String> to(String word) {
        record Near(String word, int slips) {}
        return compared(word).stream()
                .map(other -> new Near(other, Spelling.distance(word, other, Spelling.allowed(word, other))))
                .filter(near -> near.slips() > 0 && near.slips() <= Spelling.allowed(word, near.word()))
                .sorted(Comparator.comparingInt(Near::slips).thenComparing(Near::word))
                .map(Near::word)
                .toList();
    }

    /** The words that a look for this one compares. */
    Set<String> compared(String word) {
        var compared = new TreeSet<String>();
        for (var rest : rests(word)) {
            var block = byRest.getOrDefault(rest, Set.of());
            if (block.size() <= MOST_IN_A_BLOCK) {
                compared.addAll(block);
            }
        }
        return compared;
    }

    /** What is left of the beginning of a word after as many letters are taken out as it may have slips, or fewer. */
    private static Set<String> rests(String word) {
        var rests = new TreeSet<String>();
        var slips = Spelling.allowed(word);
        if (slips > 0) {
            takeOut(word.substring(0, Math.min(BEGINNING, word.length())), slips, rests);
        }
        return rests;
    }

    private static void takeOut(String text, int letters, Set<String> rests) {
        rests.add(text);
        for (var at = 0; at < text.length() && letters > 0; at++) {
            takeOut(text.substring(0, at) + text.substring(at + 1), letters - 1, rests);
        }
    }
}
