package dev.weighhouse.mapping;

import java.util.Comparator;

/**
 * The fixed order in which rules are tried. Of two rules the one is first that tests the first field, in the order of
 * {@link Field}, that the other leaves open; of two that test the same fields, the one with the longer text, then the
 * earlier by the alphabet, so that the order never depends on who wrote which when.
 */
final class Precision {
    static final Comparator<Conditions> ORDER = Precision::compare;

    private Precision() {}

    private static int compare(Conditions one, Conditions other) {
        for (var field : Field.values()) {
            var tested = one.tests().containsKey(field);
            if (tested != other.tests().containsKey(field)) {
                return tested ? -1 : 1;
            }
        }
        for (var field : one.tests().keySet()) {
            var mine = one.tests().getOrDefault(field, "");
            var theirs = other.tests().getOrDefault(field, "");
            var byLength = field == Field.TEXT ? Integer.compare(theirs.length(), mine.length()) : 0;
            if (byLength != 0 || !mine.equals(theirs)) {
                return byLength != 0 ? byLength : mine.compareTo(theirs);
            }
        }
        return 0;
    }
}
