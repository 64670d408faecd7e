package dev.weighhouse.ui.crossings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a person wants to go in the list: a number, or a day. */
sealed interface Target {

    record No(long number) implements Target {}

    record Day(LocalDate date) implements Target {}

    /**
     * Reads {@code 17,975}, {@code 2026-10-19}, {@code 19 Oct 2026} or {@code 19 Oct}.
     *
     * @param year of a day without one
     */
    static Optional<Target> parse(String typed, int year) {
        var text = typed.strip();
        var digits = text.replace(",", "");
        if (digits.matches("\\d{1,15}")) {
            return Optional.of(new No(Long.parseLong(digits)));
        }
        return formats(year).stream()
                .flatMap(format -> day(text, format).stream())
                .findFirst()
                .map(Day::new);
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static List<DateTimeFormatter> formats(int year) {
        return List.of(
                DateTimeFormatter.ISO_LOCAL_DATE,
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern("d MMM")
                        .optionalStart()
                        .appendPattern(" uuuu")
                        .optionalEnd()
                        .parseDefaulting(ChronoField.YEAR, year)
                        // English month names as everywhere on the screen; the locale of British dates says "Sept".
                        .toFormatter(Locale.ENGLISH));
    }
}
