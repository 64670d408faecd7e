package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How the work goes, from the log alone: nothing here was ever typed or estimated.
 *
 * @param months what crossed, by the month in which it began, the earliest first; a month in which nothing crossed is left out
 * @param periods how long it took to reconcile each month, the earliest first; see {@link Reconciled}
 * @param newest when each connection was last read whole, in the order of their ids; one that never was is left out
 */
public record LogMeasures(List<Crossed> months, List<Reconciled> periods, List<Newest> newest) {
    private static final int TREND_OVER = 3;

    public LogMeasures {
        months = List.copyOf(months);
        periods = List.copyOf(periods);
        newest = List.copyOf(newest);
    }

    /**
     * What crossed in one month.
     *
     * @param month in the time zone that was asked for
     * @param readings what was read and kept
     * @param failedReadings what was to be read and was not
     * @param sent facts on their way out that began in this month: entries and whatever else Weighhouse sends
     * @param answered those of them that were sent and ended: they stand, or were refused or given up
     * @param atFirstTry those of them that stand, were sent once and were never without an answer
     * @param doubted those of {@code sent} that were without an answer at some time
     * @param inDoubt those of {@code sent} of which nobody knows at this moment whether they stand
     */
    public record Crossed(
            YearMonth month,
            long readings,
            long failedReadings,
            long sent,
            long answered,
            long atFirstTry,
            long doubted,
            long inDoubt) {

        /** Every fact that began to cross in this month, either way. */
        public long crossings() {
            return readings + failedReadings + sent;
        }

        /** Which percentage of what ended was taken at the first try, rounded down to tenths; empty where nothing ended. */
        public Optional<BigDecimal> firstTryPercent() {
            return answered == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(atFirstTry * 1_000)
                            .divide(BigDecimal.valueOf(answered), 0, RoundingMode.DOWN)
                            .movePointLeft(1));
        }
    }

    /**
     * The work on one month: from the first reading that shows it whole to the last entry of it that came to stand.
     *
     * @param period the month the entries are dated in
     * @param began when its close was first read after it was over
     * @param ended when the last entry dated in it was confirmed
     */
    public record Reconciled(YearMonth period, Instant began, Instant ended) {

        public Duration took() {
            return Duration.between(began, ended);
        }
    }

    /**
     * The age of what is known.
     *
     * @param connection whose
     * @param at when its newest reading was taken
     */
    public record Newest(ConnectionId connection, Instant at) {}

    /**
     * How much longer the latest month took than the middle one of the three before it, less if negative; empty where there is
     * none before it.
     */
    public Optional<Duration> trend() {
        if (periods.size() < 2) {
            return Optional.empty();
        }
        var last = periods.getLast();
        var before = periods.subList(Math.max(0, periods.size() - 1 - TREND_OVER), periods.size() - 1).stream()
                .map(Reconciled::took)
                .sorted()
                .toList();
        // of two it is the longer one: nothing gets better by a choice of ours
        return Optional.of(last.took().minus(before.get(before.size() / 2)));
    }

    /** A length of time in the two largest units that tell it: {@code 4 days 3 h}, {@code 5 h 20 min}, {@code 12 min}. */
    public static String words(Duration time) {
        var length = time.abs();
        if (length.toDays() > 0) {
            var days = length.toDays() == 1 ? "1 day" : "%,d days".formatted(length.toDays());
            return length.toHoursPart() == 0 ? days : days + " %d h".formatted(length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return length.toMinutesPart() == 0
                    ? "%d h".formatted(length.toHours())
                    : "%d h %d min".formatted(length.toHours(), length.toMinutesPart());
        }
        return length.toMinutes() == 0 ? "under a minute" : "%d min".formatted(length.toMinutes());
    }
}
