package dev.weighhouse.close;

import dev.weighhouse.books.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which months a pull or a review means when nobody says.
 *
 * <p>A workspace may name its current month in the setting {@value #CURRENT} and, in {@value #FIRST}, the month its first
 * pull goes back to, both as {@code YYYY-MM}. Without them the current month is the latest one quoted, and before any
 * quote the last one that is over.
 */
public final class Months {

    /** The setting that names the month under review. */
    public static final String CURRENT = "default-period";

    /** The setting that names the earliest month of the first pull. */
    public static final String FIRST = "first-period";

    private Months() {}

    public static Period current(OpenWorkspace workspace, LocalDate today) {
        return workspace.setting(CURRENT).map(Period::month).orElseGet(() -> {
            var quoted = workspace.monthEnd().months();
            return quoted.isEmpty() ? Period.of(YearMonth.from(today).minusMonths(1)) : quoted.getLast();
        });
    }

    /**
     * What a pull reads: the current month, and before the first quote all months since the first one. Where the workspace names its
     * current month, the one after it is read as well once it has begun: what one side has a few days later is seen only there.
     */
    public static List<Period> toPull(OpenWorkspace workspace, LocalDate today) {
        var current = current(workspace, today);
        var first = workspace.setting(FIRST).map(YearMonth::parse);
        var months = first.isEmpty() || !workspace.monthEnd().months().isEmpty()
                ? List.of(current)
                : Period.months(first.get(), YearMonth.from(current.from()));
        var next = YearMonth.from(current.from()).plusMonths(1);
        return workspace.setting(CURRENT).isEmpty() || next.atDay(1).isAfter(workspace.day(today))
                ? months
                : Stream.concat(months.stream(), Stream.of(Period.of(next))).toList();
    }
}
