package dev.weighhouse.close;

import dev.weighhouse.books.Period;
import dev.weighhouse.journal.LedgerLock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which months a pull or a review means when nobody says.
 *
 * <p>A workspace may name its current month in the setting {@value #CURRENT} and, in {@value #FIRST}, the month its first
 * pull goes back to, both as {@code YYYY-MM}. Without them the current month is the latest one quoted that is over, as the one that
 * runs is read by itself, too; before any quote it is the last one that is over.
 */
public final class Months {

    /** The setting that names the month under review. */
    public static final String CURRENT = "default-period";

    /** The setting that names the earliest month of the first pull. */
    public static final String FIRST = "first-period";

    private static final int MOST = 12;

    private Months() {}

    public static Period current(OpenWorkspace workspace, LocalDate today) {
        return workspace.setting(CURRENT).map(Period::month).orElseGet(() -> {
            var quoted = workspace.monthEnd().months();
            if (quoted.isEmpty()) {
                return Period.of(YearMonth.from(today).minusMonths(1));
            }
            var day = workspace.day(today);
            return quoted.reversed().stream()
                    .filter(month -> month.to().isBefore(day))
                    .findFirst()
                    .orElseGet(quoted::getLast);
        });
    }

    /**
     * What a pull reads: the current month, and before the first quote all months since the first one. Where the workspace names its
     * current month, or the one after it was read before, that one is read as well once it has begun: what one side has a few days
     * later is seen only there.
     */
    public static List<Period> toPull(OpenWorkspace workspace, LocalDate today) {
        var current = current(workspace, today);
        var first = workspace.setting(FIRST).map(YearMonth::parse);
        var months = first.isEmpty() || !workspace.monthEnd().months().isEmpty()
                ? List.of(current)
                : Period.months(first.get(), YearMonth.from(current.from()));
        var next = YearMonth.from(current.from()).plusMonths(1);
        var wanted = workspace.setting(CURRENT).isPresent()
                || workspace.monthEnd().months().contains(Period.of(next));
        return !wanted || next.atDay(1).isAfter(workspace.day(today))
                ? months
                : Stream.concat(months.stream(), Stream.of(Period.of(next))).toList();
    }

    /**
     * What is read by itself: from the current month, at least the one before this one, to the one that runs. Months that the
     * ledger has locked are left out, and what lies more than a year back.
     *
     * @param day that it is for the books
     */
    public static List<Period> underWay(OpenWorkspace workspace, LocalDate day) {
        var current = YearMonth.from(current(workspace, day).from());
        var now = YearMonth.from(day);
        var first =
                Stream.of(current, now.minusMonths(1)).min(YearMonth::compareTo).orElse(now);
        var last = current.isAfter(now) ? current : now;
        var locked = LedgerLock.until(workspace::setting);
        return Period.months(first, last).stream()
                .filter(month -> YearMonth.from(month.from()).isAfter(last.minusMonths(MOST)))
                .filter(month -> YearMonth.from(month.from()).equals(last)
                        || locked.filter(until -> !month.to().isAfter(until)).isEmpty())
                .toList();
    }
}
