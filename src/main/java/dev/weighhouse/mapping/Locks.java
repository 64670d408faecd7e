package dev.weighhouse.mapping;

import dev.weighhouse.books.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which months of the ledger can still be posted to.
 *
 * @param today where the books are kept
 * @param lockedUntil the last day the ledger takes nothing for, or null for none
 */
public record Locks(LocalDate today, @Nullable LocalDate lockedUntil) {
    /** Nothing is locked. */
    static final Locks NONE = new Locks(LocalDate.MAX, null);

    /** A month of which any day is open is not locked. */
    public Moved.Standing of(Period month) {
        if (lockedUntil != null && !month.to().isAfter(lockedUntil)) {
            return Moved.Standing.LOCKED;
        }
        return month.to().isBefore(today) ? Moved.Standing.OPEN : Moved.Standing.PENDING;
    }

    /** The day on which a correction of a month that is not locked is dated. */
    public LocalDate dateIn(Period month) {
        var wanted = month.to().isBefore(today) ? month.to() : later(today, month.from());
        return later(wanted, firstOpen());
    }

    /** The first day the ledger takes anything for, or the first of all where nothing is locked. */
    public LocalDate firstOpen() {
        return lockedUntil == null ? LocalDate.MIN : lockedUntil.plusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
