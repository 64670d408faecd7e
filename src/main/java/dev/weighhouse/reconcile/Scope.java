package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Which rows are in the figures of a variance, and what they are worth there. */
record Scope(Variance variance) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter FAR_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    boolean counts(Row row) {
        return variance.basis().counts(row.date(), variance.period());
    }

    /** Of an earlier month, and in the figures by way of the opening balance. */
    boolean carried(Row row) {
        return counts(row) && !current(row);
    }

    boolean current(Row row) {
        return variance.period().contains(row.date());
    }

    /** What rows of this month and of others are worth here, exactly and however large. */
    BigInteger worth(Collection<Row> rows) {
        return rows.stream()
                .filter(this::counts)
                .map(row -> BigInteger.valueOf(row.share().minor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * Whether the figures hold what rows of several months that belong together differ by: a balance as soon as some of them stand, and
     * activity with the last.
     */
    boolean tellsDifference(Collection<Row> rows) {
        return variance.basis() == Basis.CLOSING
                || rows.stream()
                        .max(Comparator.comparing(Row::date))
                        .filter(this::counts)
                        .isPresent();
    }

    Money nothing() {
        return Money.zero(variance.currency());
    }

    /** {@code 2 Nov}, with the year where it is another than the period's. */
    String day(LocalDate date) {
        return (date.getYear() == variance.period().to().getYear() ? DAY : FAR_DAY).format(date);
    }
}
