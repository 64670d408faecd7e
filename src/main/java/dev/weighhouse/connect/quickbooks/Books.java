package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Company;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What has to be known of a company before anything else of it can be read.
 *
 * @param company as QuickBooks states it
 * @param multicurrency whether accounts may have other currencies; reports then name their amounts differently
 * @param country its two letters; blank where it does not say
 */
record Books(Company company, boolean multicurrency, String country) {

    Currency home() {
        return company.homeCurrency();
    }

    /** Where the tax of a line is no matter of the line. */
    boolean unitedStates() {
        return country.equals("US");
    }

    /** The first day of the financial year that the day belongs to. */
    LocalDate yearStart(LocalDate day) {
        var start = day.withDayOfMonth(1).withMonth(company.fiscalYearStart().getValue());
        return start.isAfter(day) ? start.minusYears(1) : start;
    }

    boolean startsYear(LocalDate day) {
        return day.equals(yearStart(day));
    }
}
