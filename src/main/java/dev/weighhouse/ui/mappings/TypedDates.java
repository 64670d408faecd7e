package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.InForce;
import dev.weighhouse.ui.common.TypedDay;
import java.util.Locale;
import java.util.Optional;

/**
 * Stretches of days as people type them: {@code from 1 Aug 2026}, {@code until 31 Oct 2026},
 * {@code 1 Sep 2026 to 31 Oct 2026}, {@code always}.
 */
final class TypedDates {
    private TypedDates() {}

    /** A bare day is where it begins. */
    static Optional<InForce> of(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("always")) {
            return Optional.of(InForce.ALWAYS);
        }
        if (text.startsWith("until ")) {
            return TypedDay.of(text.substring("until ".length())).map(to -> new InForce(null, to));
        }
        var begins = text.startsWith("from ") ? text.substring("from ".length()) : text;
        var middle = begins.indexOf(" to ");
        if (middle < 0) {
            return TypedDay.of(begins).map(InForce::from);
        }
        var from = TypedDay.of(begins.substring(0, middle));
        var to = TypedDay.of(begins.substring(middle + " to ".length()));
        return from.flatMap(first -> to.filter(last -> !last.isBefore(first)).map(last -> new InForce(first, last)));
    }
}
