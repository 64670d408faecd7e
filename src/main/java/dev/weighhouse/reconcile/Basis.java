package dev.weighhouse.reconcile;

import dev.weighhouse.books.Period;
import java.time.LocalDate;

/** What of the two sides is compared. */
public enum Basis {
    /** The balances at the end of the period. */
    CLOSING,
    /** What moved within the period; used where the platform quotes no balance. */
    ACTIVITY;

    /** Whether what is dated on that day is in the figure of a period. A closing balance has all that came before, too. */
    public boolean counts(LocalDate day, Period period) {
        return switch (this) {
            case CLOSING -> !day.isAfter(period.to());
            case ACTIVITY -> period.contains(day);
        };
    }
}
