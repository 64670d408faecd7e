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

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private TypedDay() {}

    private static DateTimeFormatter form(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                // Else 31 Nov would pass for the 30th.
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A year of three digits, or of nine, is a slip of the fingers. */
    private static boolean isNear(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** The day, or nothing where the text is none; 31 November is none, and so is a day before 1900 or after 2999. */
    public static Optional<LocalDate> of(String typed) {
        for (var form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(typed.strip(), form)).filter(TypedDay::isNear);
            } catch (DateTimeParseException _) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }
}
