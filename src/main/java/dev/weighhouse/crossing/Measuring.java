package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the crossings of a log, one at a time and in any order, into {@link LogMeasures}. */
public final class Measuring {
    private final ZoneId zone;
    private final Map<YearMonth, Month> months = new TreeMap<>();
    private final Map<YearMonth, Period> periods = new TreeMap<>();
    private final Map<ConnectionId, Instant> newest = new TreeMap<>(Comparator.comparing(ConnectionId::value));

    /** @param zone in which a month begins and ends */
    public Measuring(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * One crossing, as much of it as is measured.
     *
     * @param direction which way
     * @param kind what it is
     * @param connection where it goes to or comes from
     * @param state null as long as no event says anything of it
     * @param attempts how often it was sent
     * @param doubted whether it was without an answer at some time
     * @param date the accounting date, or the last day of what was read
     * @param began when its first event was written
     * @param changed when its last event was written
     */
    public record Crossing(
            Direction direction,
            FactKind kind,
            ConnectionId connection,
            @Nullable CrossingState state,
            int attempts,
            boolean doubted,
            @Nullable LocalDate date,
            Instant began,
            Instant changed) {}

    private static final class Month {
        long readings;
        long failedReadings;
        long sent;
        long answered;
        long atFirstTry;
        long doubted;
        long inDoubt;

        LogMeasures.Crossed told(YearMonth month) {
            return new LogMeasures.Crossed(
                    month, readings, failedReadings, sent, answered, atFirstTry, doubted, inDoubt);
        }
    }

    private static final class Period {
        @Nullable
        Instant began;

        @Nullable
        Instant ended;
    }

    public void add(Crossing crossing) {
        var month = months.computeIfAbsent(YearMonth.from(crossing.began().atZone(zone)), _ -> new Month());
        switch (crossing.direction()) {
            case IN -> read(crossing, month);
            case OUT -> sent(crossing, month);
        }
    }

    private void read(Crossing crossing, Month month) {
        if (crossing.state() != CrossingState.RECEIVED) {
            month.failedReadings++;
            return;
        }
        month.readings++;
        newest.merge(crossing.connection(), crossing.began(), Measuring::later);
        var date = crossing.date();
        if (date != null && YearMonth.from(date).atEndOfMonth().equals(date) && isOver(date, crossing.began())) {
            var period = periods.computeIfAbsent(YearMonth.from(date), _ -> new Period());
            var before = period.began;
            period.began = before == null || crossing.began().isBefore(before) ? crossing.began() : before;
        }
    }

    private void sent(Crossing crossing, Month month) {
        month.sent++;
        var state = crossing.state();
        if (crossing.doubted()) {
            month.doubted++;
        }
        if (state == CrossingState.IN_DOUBT) {
            month.inDoubt++;
        }
        // what never left, as another computer had brought it across or a person gave it up before, had no try
        if (crossing.attempts() > 0 && (state == CrossingState.CONFIRMED || state == CrossingState.REJECTED)) {
            month.answered++;
        }
        if (state == CrossingState.CONFIRMED) {
            if (crossing.attempts() == 1 && !crossing.doubted()) {
                month.atFirstTry++;
            }
            stands(crossing);
        }
    }

    private void stands(Crossing crossing) {
        var date = crossing.date();
        if (date != null && isEntry(crossing.kind())) {
            var period = periods.computeIfAbsent(YearMonth.from(date), _ -> new Period());
            var before = period.ended;
            period.ended = before == null ? crossing.changed() : later(before, crossing.changed());
        }
    }

    private static boolean isEntry(FactKind kind) {
        return kind == FactKind.JOURNAL || kind == FactKind.REVERSAL;
    }

    private boolean isOver(LocalDate lastDay, Instant at) {
        return LocalDate.ofInstant(at, zone).isAfter(lastDay);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public LogMeasures measures() {
        return new LogMeasures(
                months.entrySet().stream()
                        .map(month -> month.getValue().told(month.getKey()))
                        .toList(),
                periods.entrySet().stream()
                        .flatMap(period -> reconciled(period.getKey(), period.getValue()).stream())
                        .toList(),
                newest.entrySet().stream()
                        .map(read -> new LogMeasures.Newest(read.getKey(), read.getValue()))
                        .toList());
    }

    /** A month that was read and needed no entry, or whose entries were all posted before it was over, took no time that can be measured. */
    private static Optional<LogMeasures.Reconciled> reconciled(YearMonth month, Period period) {
        var began = period.began;
        var ended = period.ended;
        return began == null || ended == null || ended.isBefore(began)
                ? Optional.empty()
                : Optional.of(new LogMeasures.Reconciled(month, began, ended));
    }
}
