package dev.weighhouse.ui.common;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as people type them: {@code 31 Oct 2026}, {@code 31 october 2026} or {@code 2026-10-31}. */
public final class TypedDay {
    /** British English writes Sept, everybody else Sep. */
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("d MMM uuuu", Locale.UK),
            form("d MMM uuuu", Locale.ENGLISH),
            form("d MMMM uuuu", Locale.ENGLISH),
            form("uuuu-MM-dd", Locale.ENGLISH));

    private TypedDay() {}

    private static DateTimeFormatter form(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                // Else 31 Nov would pass for the 30th.
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day, or nothing where the text is none; 31 November is none. */
    public static Optional<LocalDate> of(String typed) {
        for (var form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(typed.strip(), form));
            } catch (DateTimeParseException _) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }
}
