package dev.weighhouse.mapping;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The tests of a rule: all must hold. Plain comparisons only, so that no rule can ever take long.
 *
 * @param tests what each field must be; none at all for the item as a whole
 */
public record Conditions(SortedMap<Field, String> tests) {

    public static final Conditions NONE = new Conditions(new TreeMap<>());

    public Conditions {
        tests = Collections.unmodifiableSortedMap(new TreeMap<>(tests));
    }

    public static Conditions of(Map<Field, String> tests) {
        return new Conditions(new TreeMap<>(tests));
    }

    public Conditions and(Field field, String value) {
        var more = new EnumMap<Field, String>(Field.class);
        more.putAll(tests);
        more.put(field, value);
        return of(more);
    }

    public boolean isNone() {
        return tests.isEmpty();
    }

    /** In words: {@code counterparty is Brewfix, country is GB}; empty for no tests. */
    @Override
    public String toString() {
        return tests.entrySet().stream()
                .map(test -> test.getKey().name().toLowerCase(Locale.ROOT)
                        + (test.getKey() == Field.TEXT ? " contains " : " is ")
                        + test.getValue())
                .collect(Collectors.joining(", "));
    }
}
