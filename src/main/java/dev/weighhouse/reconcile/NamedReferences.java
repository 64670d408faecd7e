package dev.weighhouse.reconcile;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** References as they are written within a text. One without a digit is a word like any other, and names nothing. */
final class NamedReferences {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_./-]+");
    private static final Pattern EDGES = Pattern.compile("^[_./-]+|[_./-]+$");

    private NamedReferences() {}

    /** What a text may name, each once. */
    static Stream<String> in(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                        .map(word -> EDGES.matcher(word).replaceAll(""))
                        .filter(NamedReferences::isOne)
                        .distinct();
    }

    /** The reference of a row as a text would name it; empty where it has none that could be told from a word. */
    static String of(Row row) {
        var reference = row.movement().reference();
        var name = reference == null ? "" : reference.strip().toLowerCase(Locale.ROOT);
        return isOne(name) ? name : "";
    }

    /** Whether both have the one reference, or the text of one names the other's. */
    static boolean connect(Row one, Row other) {
        return (!of(one).isEmpty() && of(one).equals(of(other))) || names(one, other) || names(other, one);
    }

    /** Whether the text of the one names the reference of the other. */
    static boolean names(Row text, Row named) {
        var reference = of(named);
        return !reference.isEmpty() && in(text.movement().description()).anyMatch(reference::equals);
    }

    private static boolean isOne(String word) {
        return word.length() > 2 && word.chars().anyMatch(Character::isDigit);
    }
}
