package dev.weighhouse.reconcile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that stand in two rows, in reference or text. */
final class SharedWords {
    /** Shorter words are articles and the like. */
    private static final int SHORTEST = 4;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SharedWords() {}

    /** Whether there is one. */
    static boolean in(Row one, Row other) {
        var words = of(one);
        return of(other).stream().anyMatch(words::contains);
    }

    private static Set<String> of(Row row) {
        return Stream.of(row.movement().reference(), RowItems.text(row.movement()))
                .flatMap(Stream::ofNullable)
                .flatMap(text -> BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }
}
