package dev.weighhouse.connect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing a provider wants to know about a connection.
 *
 * @param key as in {@code --set key=value}
 * @param title as beside a field in a form
 * @param required whether the provider refuses to open without it
 * @param help one sentence: what it means, and what holds where it is left out
 * @param values what may be said
 * @param asked when a person is asked for it
 */
public record Setting(String key, String title, boolean required, String help, Values values, Asked asked) {

    /** What may be said. */
    public sealed interface Values {
        /** Whatever a person types. */
        record Text() implements Values {}

        /**
         * One of a few words.
         *
         * @param words at least two; the first holds where none is said
         */
        record OneOf(List<Word> words) implements Values {
            public OneOf {
                words = List.copyOf(words);
            }

            /** The words, as they are typed. */
            public String listed() {
                return words.stream().map(Word::word).collect(Collectors.joining(", "));
            }
        }

        /**
         * The name of a file.
         *
         * @param folders whether it may be a folder, too
         */
        record FileName(boolean folders) implements Values {}
    }

    /**
     * One of the words of a setting.
     *
     * @param word as in {@code --set key=word}
     * @param title as people read it
     */
    public record Word(String word, String title) {

        /** One that people read as it is typed, with a capital and without hyphens. */
        public static Word of(String word) {
            return new Word(
                    word,
                    word.substring(0, 1).toUpperCase(Locale.ROOT)
                            + word.substring(1).replace('-', ' '));
        }
    }

    /** When a person is asked for it. */
    public enum Asked {
        /** At once. */
        FIRST,
        /** Where they sign in in a browser. */
        SIGNING_IN,
        /** Where they look for it, as most leave it alone. */
        RARELY
    }

    public static Setting required(String key, String title, String help) {
        return new Setting(key, title, true, help, new Values.Text(), Asked.FIRST);
    }

    public static Setting optional(String key, String title, String help) {
        return new Setting(key, title, false, help, new Values.Text(), Asked.FIRST);
    }

    /** One of a few words; the first holds where none is said. */
    public static Setting choice(String key, String title, String help, Word... words) {
        return new Setting(key, title, false, help, new Values.OneOf(List.of(words)), Asked.FIRST);
    }

    public static Setting choice(String key, String title, String help, String first, String... others) {
        var words = Stream.concat(Stream.of(first), Arrays.stream(others));
        return choice(key, title, help, words.map(Word::of).toArray(Word[]::new));
    }

    /** The same, named by a file. */
    public Setting file(boolean folders) {
        return new Setting(key, title, required, help, new Values.FileName(folders), asked);
    }

    /** The same, asked only of those who look for it. */
    public Setting rare() {
        return new Setting(key, title, required, help, values, Asked.RARELY);
    }

    /** The same, asked only of those who sign in in a browser. */
    public Setting signingIn() {
        return new Setting(key, title, required, help, values, Asked.SIGNING_IN);
    }
}
