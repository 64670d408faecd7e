package dev.weighhouse.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger says of the company whose books it keeps.
 *
 * @param id the ledger's own id of the company or tenant
 * @param name the company's name
 * @param homeCurrency the currency of its reports
 * @param fiscalYearStart the first month of its financial year
 * @param closedUntil the last day of its closed books, where it says so
 * @param setUp when these books were set up, which never changes and tells them from others with the same id; null where the
 *     ledger does not say so, or where its ids belong to one company in the whole world
 */
public record Company(
        String id,
        String name,
        Currency homeCurrency,
        Month fiscalYearStart,
        @Nullable LocalDate closedUntil,
        @Nullable Instant setUp) {

    /** A company whose id says everything. */
    public Company(
            String id, String name, Currency homeCurrency, Month fiscalYearStart, @Nullable LocalDate closedUntil) {
        this(id, name, homeCurrency, fiscalYearStart, closedUntil, null);
    }
}
