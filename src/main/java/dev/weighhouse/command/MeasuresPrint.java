package dev.weighhouse.command;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.LogMeasures;
import dev.weighhouse.crossing.LogMeasures.Crossed;
import dev.weighhouse.crossing.LogMeasures.Reconciled;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the measures of a log. */
final class MeasuresPrint {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final Session session;
    private final LogMeasures measures;

    MeasuresPrint(Session session, LogMeasures measures) {
        this.session = session;
        this.measures = measures;
    }

    /** Each month in which something crossed or whose work was measured. */
    void months(Format format) {
        switch (format) {
            case json -> months().json(session.out());
            case csv -> months().csv(session.out());
            case table -> monthTable();
        }
    }

    private Sheet months() {
        var sheet = new Sheet(
                "month",
                "crossings",
                "readings",
                "failedReadings",
                "sent",
                "answered",
                "atFirstTry",
                "firstTryPercent",
                "doubted",
                "inDoubt",
                "reconciledFrom",
                "reconciledUntil",
                "reconciledMinutes");
        var crossed = byMonth(measures.months(), Crossed::month);
        var reconciled = byMonth(measures.periods(), Reconciled::period);
        for (var month : everyMonth(crossed, reconciled)) {
            var of = crossed.getOrDefault(month, nothing(month));
            var took = reconciled.get(month);
            sheet.add(
                    month.toString(),
                    of.crossings(),
                    of.readings(),
                    of.failedReadings(),
                    of.sent(),
                    of.answered(),
                    of.atFirstTry(),
                    of.firstTryPercent().map(BigDecimal::toPlainString).orElse(null),
                    of.doubted(),
                    of.inDoubt(),
                    took == null ? null : took.began().toString(),
                    took == null ? null : took.ended().toString(),
                    took == null ? null : took.took().toMinutes());
        }
        return sheet;
    }

    private void monthTable() {
        var crossed = byMonth(measures.months(), Crossed::month);
        var reconciled = byMonth(measures.periods(), Reconciled::period);
        if (crossed.isEmpty()) {
            session.out().println("Nothing has crossed yet.");
            return;
        }
        var lines = everyMonth(crossed, reconciled).stream()
                .map(month -> {
                    var of = crossed.getOrDefault(month, nothing(month));
                    var took = reconciled.get(month);
                    return List.of(
                            MONTH.format(month),
                            number(of.readings()),
                            number(of.failedReadings()),
                            number(of.sent()),
                            of.firstTryPercent()
                                    .map(percent -> percent.toPlainString() + " %")
                                    .orElse(""),
                            number(of.doubted()),
                            number(of.inDoubt()),
                            took == null ? "" : LogMeasures.words(took.took()));
                })
                .toList();
        new TextColumns("Month", "Read", "Not read", "Sent", "At first try", "Came in doubt", "Still", "Reconciled in")
                .right(1, 2, 3, 4, 5, 6, 7)
                .print(session.out(), lines);
        measures.trend()
                .ifPresent(trend -> session.out()
                        .printf(
                                "%s: %s%n",
                                MONTH.format(measures.periods().getLast().period()), trend(trend)));
    }

    private static String trend(Duration trend) {
        return switch (trend.compareTo(Duration.ZERO)) {
            case 0 -> "as long as the months before it.";
            default ->
                "%s %s than the months before it."
                        .formatted(LogMeasures.words(trend), trend.isNegative() ? "less" : "longer");
        };
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }

    private static Crossed nothing(YearMonth month) {
        return new Crossed(month, 0, 0, 0, 0, 0, 0, 0);
    }

    private static <T> Map<YearMonth, T> byMonth(List<T> rows, Function<T, YearMonth> month) {
        return rows.stream().collect(Collectors.toMap(month, row -> row, (one, _) -> one, TreeMap::new));
    }

    private static SortedSet<YearMonth> everyMonth(Map<YearMonth, ?> crossed, Map<YearMonth, ?> reconciled) {
        var months = new TreeSet<>(crossed.keySet());
        months.addAll(reconciled.keySet());
        return months;
    }

    /** When each connection was last read; one whose readings the workspace no longer names keeps its id. */
    void connections(Map<ConnectionId, String> titles, Format format) {
        var now = session.clock().instant();
        var sheet = new Sheet("connection", "title", "newestReading", "ageMinutes");
        var lines = measures.newest().stream()
                .map(newest -> {
                    var title = titles.getOrDefault(
                            newest.connection(), newest.connection().value());
                    var age = Duration.between(newest.at(), now);
                    sheet.add(newest.connection().value(), title, newest.at().toString(), age.toMinutes());
                    return List.of(
                            title,
                            MOMENT.format(newest.at().atZone(session.clock().getZone())),
                            LogMeasures.words(age));
                })
                .toList();
        switch (format) {
            case json -> sheet.json(session.out());
            case csv -> sheet.csv(session.out());
            case table -> {
                if (lines.isEmpty()) {
                    session.out().println("Nothing was ever read.");
                } else {
                    new TextColumns("Connection", "Last pulled", "Age").right(2).print(session.out(), lines);
                }
            }
        }
    }
}
