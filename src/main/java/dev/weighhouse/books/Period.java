package dev.weighhouse.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** An accounting period, both days included. Months are the periods of a review. */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period does not end before it starts: %s to %s".formatted(from, to));
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** From text such as {@code 2026-10}; throws {@link java.time.DateTimeException} for anything else. */
    public static Period month(String yearAndMonth) {
        return of(YearMonth.parse(yearAndMonth));
    }

    /** The months from the first to the last, both included. */
    public static List<Period> months(YearMonth first, YearMonth last) {
        var months = new ArrayList<Period>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(of(month));
        }
        return months;
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public AsOf opening() {
        return AsOf.openingOf(from);
    }

    public AsOf closing() {
        return AsOf.closingOf(to);
    }

    @Override
    public int compareTo(Period other) {
        var byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }

    /** {@code 2026-10} for a whole month, else {@code 2026-10-01..2026-10-15}. */
    @Override
    public String toString() {
        var month = YearMonth.from(from);
        return equals(of(month)) ? month.toString() : from + ".." + to;
    }
}
