package dev.weighhouse.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * The words in the index of words. A word is looked up whole at once, while for what begins with some letters the index first
 * gathers every place of every such word; so few words are better named one by one.
 */
interface Vocabulary {
    /** For queries that are not asked of an index. */
    Vocabulary NONE = _ -> Optional.empty();

    /**
     * Every text that is this one with its last word completed.
     *
     * @return empty where there are too many, or where nobody knows how the index writes that word
     */
    Optional<List<String>> completions(String text);

    /** The words of the workspace. */
    static Vocabulary of(Handle handle) {
        return text -> new Completion(text).in(handle);
    }

    /** The completion of one text. */
    record Completion(String text) {
        private static final int MOST = 16;

        /** Up to this length the index keeps beginnings of words as it keeps words: see {@code prefix} in its definition. */
        static final int INDEXED = 4;

        private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

        private static final String WORDS = "with recursive w(word) as ("
                + " select (select term from crossing_word where term >= ?1 limit 1)"
                + " union all select (select term from crossing_word where term >= w.word || char(1) limit 1)"
                + " from w where w.word < ?2)"
                + " select word from w where word < ?2 limit ?3";

        /** Letters that are written in one way only; behind the word may stand what is no part of any. */
        private static final Pattern LAST_WORD =
                Pattern.compile("([ -~]*[ -/:-@\\[-`{-~])?([A-Za-z0-9]+)[ -/:-@\\[-`{-~]*");

        Optional<List<String>> in(Handle handle) {
            var last = LAST_WORD.matcher(text);
            if (!last.matches() || last.group(2).length() <= INDEXED) {
                return Optional.empty();
            }
            var before = Optional.ofNullable(last.group(1)).orElse("");
            var words = words(handle, last.group(2).toLowerCase(Locale.ROOT));
            return words.size() > MOST
                    ? Optional.empty()
                    : Optional.of(words.stream().map(word -> before + word).toList());
        }

        /** Each word is found from the one before, so that it does not matter how often it occurs. */
        private static List<String> words(Handle handle, String beginning) {
            return Prepared.all(handle, WORDS, row -> row.getString(1), beginning, beginning + LAST, MOST + 1);
        }
    }
}
