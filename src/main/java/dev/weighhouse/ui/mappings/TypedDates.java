package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.InForce;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Days as people type them, {@code 31 Oct 2026} or {@code 2026-10-31}, and stretches of them: {@code from 1 Aug 2026},
 * {@code until 31 Oct 2026}, {@code 1 Sep 2026 to 31 Oct 2026}, {@code always}.
 */
final class TypedDates {
    /** British English writes Sept, everybody else Sep. */
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("d MMM uuuu", Locale.UK),
            form("d MMM uuuu", Locale.ENGLISH),
            form("d MMMM uuuu", Locale.ENGLISH),
            form("uuuu-MM-dd", Locale.ENGLISH));

    private TypedDates() {}

    private static DateTimeFormatter form(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                // Else 31 Nov would pass for the 30th.
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<LocalDate> day(String typed) {
        for (var form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(typed.strip(), form));
            } catch (DateTimeParseException _) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }

    /** A bare day is where it begins. */
    static Optional<InForce> of(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("always")) {
            return Optional.of(InForce.ALWAYS);
        }
        if (text.startsWith("until ")) {
            return day(text.substring("until ".length())).map(to -> new InForce(null, to));
        }
        var begins = text.startsWith("from ") ? text.substring("from ".length()) : text;
        var middle = begins.indexOf(" to ");
        if (middle < 0) {
            return day(begins).map(InForce::from);
        }
        var from = day(begins.substring(0, middle));
        var to = day(begins.substring(middle + " to ".length()));
        return from.flatMap(first -> to.filter(last -> !last.isBefore(first)).map(last -> new InForce(first, last)));
    }
}
