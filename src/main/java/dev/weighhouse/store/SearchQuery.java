package dev.weighhouse.store;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into the look-up box, as a query of the index.
 *
 * @param match the query in the index's own language, or null where nothing that can be looked for was typed
 * @param readAs how it was understood
 * @param days the days and months in it of which the year is known
 */
record SearchQuery(@Nullable String match, List<String> readAs, List<TypedDay.Reading> days) {
    private static final int LONGEST = 400;
    private static final Pattern SHORT_KEY = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");
    private static final Pattern START_OF_KEY = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4,16}");
    private static final Pattern WHOLE_KEY = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern GROUPED_BY_BLANKS = Pattern.compile("(?<!\\S)\\d{1,3}(?: \\d{3})+[.,]\\d{1,3}(?!\\S)");
    private static final Pattern HAS_WORD = Pattern.compile("[\\p{L}\\p{N}]");

    SearchQuery {
        readAs = List.copyOf(readAs);
        days = List.copyOf(days);
    }

    static SearchQuery of(String typed, Vocabulary vocabulary) {
        var text = SearchText.plain(typed);
        if (text.length() > LONGEST) {
            throw new FailureException(new Failure.BadInput(
                    "What is looked for has %d characters.".formatted(text.length()), "Look for a part of it."));
        }
        if (WHOLE_KEY.matcher(text).matches()) {
            return key(CrossingKey.parse(text).brief());
        }
        var words = new Reader(vocabulary).read(text);
        var key = CrossingKey.normalised(text);
        return SHORT_KEY.matcher(key).matches() && !key.equals(text) ? words.or(key(key)) : words;
    }

    private static SearchQuery key(String brief) {
        return new SearchQuery(phrase(brief), List.of("the key " + brief.replaceAll("(.{4})(?=.)", "$1-")), List.of());
    }

    /** The same, or a short key that was typed in groups: sixteen letters of some words can look like one. */
    private SearchQuery or(SearchQuery key) {
        var both = new ArrayList<>(key.readAs());
        both.addAll(readAs);
        return new SearchQuery(match == null ? key.match() : "(%s) OR %s".formatted(match, key.match()), both, days);
    }

    private static String phrase(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Reads a text from left to right into parts that must all be there, each with alternatives of which one must. */
    private static final class Reader {
        private final StringJoiner all = new StringJoiner(" AND ");
        private final List<String> readAs = new ArrayList<>();
        private final List<TypedDay.Reading> days = new ArrayList<>();
        private final Vocabulary vocabulary;

        Reader(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        private void beginning(StringJoiner any, String text) {
            vocabulary
                    .completions(text)
                    .ifPresentOrElse(
                            completions -> completions.forEach(completion -> any.add(phrase(completion))),
                            () -> any.add(phrase(text) + " *"));
        }

        SearchQuery read(String text) {
            var rest = new StringBuilder(text);
            for (var day : TypedDay.in(text)) {
                day(text.substring(day.start(), day.end()), day);
                for (int at = day.start(); at < day.end(); at++) {
                    rest.setCharAt(at, ' ');
                }
            }
            // With hard blanks an amount such as 12 000.00 stays one term.
            var kept = GROUPED_BY_BLANKS
                    .matcher(rest)
                    .replaceAll(amount -> amount.group().replace(' ', '\u00a0'));
            for (var term : kept.strip().split("\\s+", -1)) {
                if (HAS_WORD.matcher(term).find()) {
                    term(term);
                }
            }
            return new SearchQuery(all.length() == 0 ? null : all.toString(), readAs, days);
        }

        private void day(String words, TypedDay day) {
            var any = new StringJoiner(" OR ", "(", ")");
            beginning(any, words);
            for (var reading : day.readings()) {
                any.add(phrase(reading.word()));
                readAs.add(reading.words());
                if (reading.from() != null) {
                    days.add(reading);
                }
            }
            all.add(any.toString());
        }

        private void term(String term) {
            var any = new StringJoiner(" OR ", "(", ")").setEmptyValue(phrase(term));
            beginning(any, term);
            for (var amount : TypedAmount.readings(term)) {
                any.add(phrase(SearchText.amount(amount)));
                readAs.add("the amount " + amount.toPlainString());
            }
            var key = CrossingKey.normalised(term);
            if (START_OF_KEY.matcher(key).matches() && !key.equals(term.toUpperCase(Locale.ROOT))) {
                beginning(any, key);
            }
            readAs.add("words beginning with " + term);
            all.add(any.toString());
        }
    }
}
