package dev.weighhouse.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement of QuickBooks' query language, as far as it goes here: one entity, conditions joined by "and", a page.
 *
 * @param entity in lower case
 * @param count whether only the number is wanted
 * @param start from 1
 */
record QuickBooksQuery(String entity, boolean count, List<Condition> where, int start, int most) {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;
    private static final Pattern STATEMENT = Pattern.compile(
            "select\\s+(\\*|count\\(\\*\\))\\s+from\\s+(\\w+)(?:\\s+where\\s+(.*?))?(?:\\s+orderby\\s+[\\w.]+(?:\\s+asc)?)?"
                    + "(?:\\s+startposition\\s+(\\d{1,9}))?(?:\\s+maxresults\\s+(\\d{1,9}))?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION =
            Pattern.compile("\\s*([\\w.]+)\\s*(=|<=|>=|<|>|\\bin\\b)\\s*(.+?)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);

    /**
     * A field and what it is compared with.
     *
     * @param value without its quotes
     */
    record Condition(String field, String operator, String value) {

        boolean holds(String actual) {
            var compared = actual.compareTo(value);
            return switch (operator) {
                case "=" -> compared == 0;
                case "<" -> compared < 0;
                case "<=" -> compared <= 0;
                case ">" -> compared > 0;
                default -> compared >= 0;
            };
        }
    }

    /** Empty for a statement that cannot be understood. */
    static Optional<QuickBooksQuery> parse(String statement) {
        var found = STATEMENT.matcher(statement);
        if (!found.matches()) {
            return Optional.empty();
        }
        var start = number(found.group(4), 1);
        var conditions = conditions(found.group(3));
        return start < 1 || conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(new QuickBooksQuery(
                        found.group(2).toLowerCase(Locale.ROOT),
                        !found.group(1).equals("*"),
                        conditions.get(),
                        start,
                        Math.min(LARGEST_PAGE, number(found.group(5), USUAL_PAGE))));
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static Optional<List<Condition>> conditions(@Nullable String where) {
        var conditions = new ArrayList<Condition>();
        if (where != null) {
            for (var part : AND.split(where, -1)) {
                var found = CONDITION.matcher(part);
                if (!found.matches()) {
                    return Optional.empty();
                }
                var value = found.group(3);
                var quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
                conditions.add(new Condition(
                        found.group(1), found.group(2), quoted ? value.substring(1, value.length() - 1) : value));
            }
        }
        return Optional.of(conditions);
    }

    /** The page of these that is asked for. */
    <T> List<T> page(List<T> all) {
        return all.stream().skip(start - 1L).limit(most).toList();
    }
}
