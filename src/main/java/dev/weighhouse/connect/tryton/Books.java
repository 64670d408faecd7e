package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.Company;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What has to be known of a company before anything else of it can be read.
 *
 * @param number the company's own number
 * @param years the fiscal years, the earliest first
 * @param periods those of the usual kind, the earliest first
 */
record Books(int number, Company company, List<Span> years, List<Span> periods) {

    Books {
        years = List.copyOf(years);
        periods = List.copyOf(periods);
    }

    /** A fiscal year or a period, both days included. */
    record Span(int id, String name, LocalDate from, LocalDate to, boolean open) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    Currency home() {
        return company.homeCurrency();
    }

    Optional<Span> year(LocalDate day) {
        return years.stream().filter(year -> year.holds(day)).findFirst();
    }

    Optional<Span> period(LocalDate day) {
        return periods.stream().filter(period -> period.holds(day)).findFirst();
    }

    /** Whether the books begin with this day: before it, nothing can stand in them. */
    boolean beginWith(LocalDate day) {
        return !years.isEmpty() && years.getFirst().from().equals(day);
    }
}
