package dev.weighhouse.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words of an account's name as they are compared: without accents, case, marks and words that say nothing. */
final class NameWords {
    private static final Set<String> SAYING_NOTHING =
            Set.of("account", "acct", "a", "c", "and", "of", "the", "for", "to", "on");

    /** Words of the trade that some write as two. */
    private static final Pattern COMPOUND =
            Pattern.compile("\\b(pay|paid|charge|top|gift)[ _-]+(out|back|up|card)(?=s?\\b)");

    private NameWords() {}

    static Set<String> of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        plain = COMPOUND.matcher(plain).replaceAll(found -> found.group(1).equals("paid") ? "payout" : "$1$2");
        var words = new TreeSet<String>();
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SAYING_NOTHING.contains(word))
                .map(NameWords::singular)
                .forEach(words::add);
        return words;
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
