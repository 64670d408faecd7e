package dev.weighhouse.ui.crossings;

import dev.weighhouse.books.Period;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Days on which crossings began; null where it is open to that side.
 *
 * @param words what the filter calls it
 * @param first the first day
 * @param last the last day
 */
record Span(
        String words, @Nullable LocalDate first, @Nullable LocalDate last) {
    private static final int WEEK = 7;

    static Span all() {
        return new Span(Words.text("crossings.filter.all"), null, null);
    }

    static Span today(LocalDate today) {
        return new Span(Words.text("crossings.dates.today"), today, today);
    }

    static Span week(LocalDate today) {
        return new Span(Words.text("crossings.dates.week"), today.minusDays(WEEK - 1), today);
    }

    static Span month(Period period) {
        return new Span(Times.month(period), period.from(), period.to());
    }

    static Span year(LocalDate today) {
        return new Span(String.valueOf(today.getYear()), today.withDayOfYear(1), today);
    }

    /** What a person chose day by day. */
    static Span between(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null && last == null) {
            return all();
        }
        if (first == null) {
            return new Span(Words.text("crossings.dates.until", day(last)), null, last);
        }
        return last == null
                ? new Span(Words.text("crossings.dates.since", day(first)), first, null)
                : new Span(Words.text("crossings.dates.from-to", day(first), day(last)), first, last);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : Times.date(date);
    }

    @Nullable
    Instant start(ZoneId zone) {
        return first == null ? null : first.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    @Nullable
    Instant end(ZoneId zone) {
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
