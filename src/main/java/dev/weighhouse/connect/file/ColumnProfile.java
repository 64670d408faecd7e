package dev.weighhouse.connect.file;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one file is laid out, as far as a person has said so; what is not said is found in the file itself, or asked for.
 *
 * <p>Its text form is that of the command line: {@code trial-balance.delimiter=|}, {@code chart.id=Account Code}. A key
 * named after a {@link Field} gives the heading of its column, the others are {@link #OPTIONS}.
 *
 * @param kind what the file states
 * @param values by key without the kind; no blanks
 */
public record ColumnProfile(FileKind kind, Map<String, String> values) {

    /** Everything that can be said of a file beside the headings of its columns. */
    public static final Set<String> OPTIONS = Set.of(
            "delimiter",
            "encoding",
            "header-row",
            "sheet",
            "date-pattern",
            "decimal-mark",
            "dust",
            "sign",
            "amount.mark",
            "must-balance",
            "totals",
            "as-of",
            "account-by",
            "account-type",
            "type.map");

    /** What is read only since mappings go by it; so there are files whose columns of that name hold something else. */
    private static final Set<Field> IGNORABLE =
            Set.of(Field.TYPE, Field.COUNTRY, Field.TAX_CODE, Field.TAX, Field.PAYOUT);

    /** What can be said beside these of a file of transactions. */
    private static final Set<String> OF_TRANSACTIONS = Set.of("dimensions", "tax-sign");

    public ColumnProfile {
        values = Map.copyOf(values);
    }

    /** A profile that leaves everything to be found. */
    public static ColumnProfile found(FileKind kind) {
        return new ColumnProfile(kind, Map.of());
    }

    /**
     * The profile among the settings of a connection.
     *
     * @throws FailureException with a {@code BadInput} if a key of this kind is unknown
     */
    public static ColumnProfile of(FileKind kind, Map<String, String> settings) {
        var start = kind.key() + ".";
        var known = keys(kind);
        var values = new TreeMap<String, String>();
        settings.forEach((key, value) -> {
            if (key.startsWith(start) && !value.isEmpty()) {
                var own = key.substring(start.length());
                if (!known.contains(own)) {
                    throw refused(
                            "There is no setting %s.".formatted(key),
                            "Use one of: %s."
                                    .formatted(known.stream()
                                            .sorted()
                                            .map(start::concat)
                                            .collect(Collectors.joining(", "))));
                }
                values.put(own, value);
            }
        });
        return new ColumnProfile(kind, values);
    }

    static Set<String> keys(FileKind kind) {
        var keys = new HashSet<>(OPTIONS);
        if (kind == FileKind.TRANSACTIONS) {
            keys.addAll(OF_TRANSACTIONS);
        }
        kind.synonyms().keySet().forEach(field -> keys.add(field.key()));
        return keys;
    }

    /** The text form: what {@link #of} reads. */
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        values.forEach((key, value) -> settings.put(kind.key() + "." + key, value));
        return settings;
    }

    /** The same profile with one more thing said. */
    public ColumnProfile with(String key, String value) {
        var more = new TreeMap<>(values);
        more.put(key, value);
        return new ColumnProfile(kind, more);
    }

    Optional<String> heading(Field field) {
        return Optional.ofNullable(values.get(field.key()));
    }

    /** Whether a person said that no column holds it, whatever its name. */
    boolean ignores(Field field) {
        return kind == FileKind.TRANSACTIONS
                && IGNORABLE.contains(field)
                && heading(field).filter("none"::equals).isPresent();
    }

    Optional<String> option(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** An option that is one of a few words; the first where nothing is said. */
    String choice(String key, String... words) {
        var said = option(key).orElse(words[0]);
        if (!Arrays.asList(words).contains(said)) {
            throw refused(
                    "The setting %s.%s is %s.".formatted(kind.key(), key, said),
                    "Say one of: %s.".formatted(Stream.of(words).collect(Collectors.joining(", "))));
        }
        return said;
    }

    FailureException wrong(String key, String why, String nextStep) {
        return refused("The setting %s.%s %s.".formatted(kind.key(), key, why), nextStep);
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
