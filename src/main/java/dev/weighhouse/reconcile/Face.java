package dev.weighhouse.reconcile;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a row is known by again: its amount and its reference; without one, its day and its text.
 *
 * @param text the reference as it stands, or the description in small letters
 * @param day null where there is a reference
 */
record Face(String text, @Nullable LocalDate day, long minor) {

    static Face of(Row row) {
        var movement = row.movement();
        var reference = movement.reference();
        long minor = movement.amount().minor();
        return reference == null || reference.isBlank()
                ? new Face(text(row), movement.date(), minor)
                : new Face(reference.strip(), null, minor);
    }

    /** The description in small letters, or nothing. */
    static String text(Row row) {
        var description = row.movement().description();
        return description == null ? "" : description.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether there is anything besides day and amount. */
    boolean says() {
        return !text.isEmpty();
    }

    boolean byReference() {
        return day == null;
    }
}
