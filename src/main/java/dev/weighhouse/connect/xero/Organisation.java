package dev.weighhouse.connect.xero;

import dev.weighhouse.books.Company;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an organisation before anything else of it can be read or written.
 *
 * @param company as Xero states it; closed until the later of the two locks
 * @param shortCode names the organisation in links into Xero; blank where it states none
 * @param yearEnd the last day of its financial year
 * @param periodLock the day up to which only advisers may post
 * @param yearLock the day up to which nobody may post
 */
record Organisation(
        Company company,
        String shortCode,
        MonthDay yearEnd,
        @Nullable LocalDate periodLock,
        @Nullable LocalDate yearLock) {

    Currency home() {
        return company.homeCurrency();
    }

    boolean startsYear(LocalDate day) {
        var before = day.minusDays(1);
        return before.equals(end(before.getYear()));
    }

    /** Where the 28th of February is named, its last day is meant, in leap years too. */
    private LocalDate end(int year) {
        var leapDay = yearEnd.equals(MonthDay.of(2, 28)) && Year.isLeap(year);
        return leapDay ? LocalDate.of(year, 2, 29) : yearEnd.atYear(year);
    }
}
