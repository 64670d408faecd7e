package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.OpenRow;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * For how long rows have been open at the end of a month.
 *
 * @param buckets the youngest first, those without rows too
 */
record Ages(List<Bucket> buckets) {
    private static final List<Integer> LIMITS = List.of(30, 60, 90, Integer.MAX_VALUE);

    Ages {
        buckets = List.copyOf(buckets);
    }

    /**
     * Rows of about one age.
     *
     * @param from in days
     * @param to in days; {@link Integer#MAX_VALUE} for no end
     * @param sum of their shares of the difference, platform minus ledger; empty where they are too large to be added
     */
    record Bucket(int from, int to, int count, Optional<Money> sum) {
        boolean endless() {
            return to == Integer.MAX_VALUE;
        }
    }

    /** Sorts the rows into the buckets. */
    static Ages of(List<OpenRow> rows, Period month, Currency currency) {
        return new Ages(IntStream.range(0, LIMITS.size())
                .mapToObj(at -> bucket(rows, month, currency, at == 0 ? 0 : LIMITS.get(at - 1) + 1, LIMITS.get(at)))
                .toList());
    }

    private static Bucket bucket(List<OpenRow> rows, Period month, Currency currency, int from, int to) {
        var within = rows.stream()
                .filter(row -> days(row, month) >= from && days(row, month) <= to)
                .toList();
        return new Bucket(from, to, within.size(), sum(within, currency));
    }

    private static Optional<Money> sum(List<OpenRow> rows, Currency currency) {
        try {
            return Optional.of(rows.stream().map(OpenRow::share).reduce(Money.zero(currency), Money::plus));
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** From the row's date to the end of the month; 0 for one that is dated later. */
    static long days(OpenRow row, Period month) {
        return Math.max(0, ChronoUnit.DAYS.between(row.since(), month.to()));
    }
}
