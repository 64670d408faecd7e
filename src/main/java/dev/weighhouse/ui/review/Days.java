package dev.weighhouse.ui.review;

import dev.weighhouse.books.Period;
import dev.weighhouse.ui.common.Times;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Periods and moments as this screen writes them. */
final class Days {
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

    private Days() {}

    /** The name of a month, or the two days of any other period. */
    static String period(Period period) {
        return period.equals(Period.of(YearMonth.from(period.from())))
                ? Times.month(period)
                : Times.date(period.from()) + " to " + Times.date(period.to());
    }

    /** To the second, for evidence. */
    static String exact(Instant at, ZoneId zone) {
        return EXACT.format(at.atZone(zone));
    }

    /** To the minute, for sentences. */
    static String brief(Instant at, ZoneId zone) {
        return BRIEF.format(at.atZone(zone));
    }
}
