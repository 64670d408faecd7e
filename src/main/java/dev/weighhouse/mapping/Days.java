package dev.weighhouse.mapping;

import dev.weighhouse.books.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months as narrations say them. */
final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static String words(Period month) {
        return MONTH.format(YearMonth.from(month.from()));
    }
}
