package dev.weighhouse.ui.common;

import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.InForce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Dates and times as people read them; seconds are for evidence only. */
public final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK);
    private static final DateTimeFormatter DATE_WITH_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private Times() {}

    /** {@code 16:42} today, {@code 31 Oct 16:42} this year, {@code 31 Oct 2025 16:42} else. */
    public static String moment(Instant at, Clock clock) {
        var local = at.atZone(clock.getZone());
        var today = LocalDate.now(clock);
        if (local.toLocalDate().equals(today)) {
            return TIME.format(local);
        }
        return (local.getYear() == today.getYear() ? DAY_AND_TIME : WITH_YEAR).format(local);
    }

    /** {@code 31 Oct}, for rows of one month. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 31 Oct 2026}. */
    public static String date(LocalDate date) {
        return DATE_WITH_YEAR.format(date);
    }

    /** {@code October 2026}; {@code 1–15 October 2026} for a part of it, so that it never passes for the whole. */
    public static String month(Period period) {
        return named(period, MONTH);
    }

    /** {@code Oct 2026} or {@code 1–15 Oct 2026}, for narrow windows. */
    public static String shortMonth(Period period) {
        return named(period, SHORT_MONTH);
    }

    /** {@code from 1 Aug 2026}, {@code until 31 Oct 2026}, both, or {@code always}. */
    public static String inForce(InForce dates) {
        var from = dates.from();
        var to = dates.to();
        if (from == null && to == null) {
            return Words.text("mappings.always");
        }
        if (from == null) {
            return Words.text("mappings.until", date(Objects.requireNonNull(to)));
        }
        return to == null
                ? Words.text("mappings.from", date(from))
                : Words.text("mappings.from-to", date(from), date(to));
    }

    private static String named(Period period, DateTimeFormatter names) {
        var month = YearMonth.from(period.from());
        if (period.equals(Period.of(month))) {
            return names.format(month);
        }
        return month.equals(YearMonth.from(period.to()))
                ? period.from().getDayOfMonth() + "–" + period.to().getDayOfMonth() + " " + names.format(month)
                : date(period.from()) + " – " + date(period.to());
    }
}
