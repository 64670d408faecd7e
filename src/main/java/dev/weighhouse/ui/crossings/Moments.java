package dev.weighhouse.ui.crossings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as evidence: with seconds in the list, with milliseconds in a story, in the zone of this computer. */
record Moments(Clock clock) {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx", Locale.ENGLISH);

    /** {@code 20 Oct 09:14:02}; another year takes the place of the seconds. */
    String inList(Instant at) {
        var local = at.atZone(clock.getZone());
        return (local.getYear() == LocalDate.now(clock).getYear() ? THIS_YEAR : OTHER_YEAR).format(local);
    }

    String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    /** {@code 09:14:02.118}. */
    String millis(Instant at) {
        return MILLIS.format(at.atZone(clock.getZone()));
    }

    /** For copies, which are read elsewhere: {@code 2026-10-20 09:14:02.118 +01:00}. */
    String full(Instant at) {
        return FULL.format(at.atZone(clock.getZone()));
    }
}
