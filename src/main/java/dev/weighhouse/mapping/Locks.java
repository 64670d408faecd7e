package dev.weighhouse.mapping;

import dev.weighhouse.books.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which months of the ledger can still be posted to.
 *
 * @param today where the books are kept
 * @param lockedUntil the last day the ledger takes nothing for, or null for none
 * @param known whether the ledger said so; else nobody knows of any later day whether it is open
 */
public record Locks(LocalDate today, @Nullable LocalDate lockedUntil, boolean known) {
    /** Nothing is locked. */
    static final Locks NONE = new Locks(LocalDate.MAX, null);

    /** What the ledger said. */
    public Locks(LocalDate today, @Nullable LocalDate lockedUntil) {
        this(today, lockedUntil, true);
    }

    /** A month of which any day is open is not locked. */
    public Moved.Standing of(Period month) {
        if (lockedUntil != null && !month.to().isAfter(lockedUntil)) {
            return Moved.Standing.LOCKED;
        }
        if (!month.to().isBefore(today)) {
            return Moved.Standing.PENDING;
        }
        return known ? Moved.Standing.OPEN : Moved.Standing.UNKNOWN;
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
