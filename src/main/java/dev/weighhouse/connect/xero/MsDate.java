package dev.weighhouse.connect.xero;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as Xero writes them, {@code /Date(1552521600000+0000)/}: milliseconds since 1970 in UTC, also negative. An
 * offset behind them only says how somebody would show the time, and never moves it.
 */
final class MsDate {

    private static final Pattern SHAPE = Pattern.compile("/Date\\((-?\\d{1,18})(?:[+-]\\d{4})?\\)/");

    private MsDate() {}

    /** The moment, or empty if the text is none. */
    static Optional<Instant> time(String text) {
        var found = SHAPE.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(found.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The accounting date: Xero writes it as midnight in UTC, in whatever zone the organisation is. */
    static Optional<LocalDate> date(String text) {
        return time(text).map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
}
