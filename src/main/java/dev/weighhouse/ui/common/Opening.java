package dev.weighhouse.ui.common;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.close.MonthEnd;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The open workspace as it was last read, so that screens can show it without touching the file.
 *
 * @param workspace itself; never call it on the JavaFX thread
 * @param quotes the latest quote of each connection that has one
 * @param months those with a quote on either side, in order
 * @param current the month it should open on
 * @param toPull the months a pull reads for that month
 * @param failing why connections could not be read when nobody sat at the window, with the next step; only those that were not read
 *     since
 * @param writtenElsewhere who else writes it, where this window may only read
 */
public record Opening(
        OpenWorkspace workspace,
        Path file,
        String company,
        Currency home,
        Set<Currency> currencies,
        List<Connection> connections,
        Map<ConnectionId, Quote> quotes,
        List<Period> months,
        Period current,
        List<Period> toPull,
        Map<ConnectionId, String> failing,
        Optional<String> writtenElsewhere) {

    /** Reads it; on the desk. */
    static Opening read(OpenWorkspace workspace, LocalDate today) {
        var monthEnd = workspace.monthEnd();
        return new Opening(
                workspace,
                workspace.file(),
                workspace.company(),
                workspace.home(),
                workspace.currencies(),
                monthEnd.connections(),
                monthEnd.latestQuotes(),
                monthEnd.months(),
                Months.current(workspace, today),
                Months.toPull(workspace, today),
                failing(workspace),
                workspace.writtenElsewhere());
    }

    private static Map<ConnectionId, String> failing(OpenWorkspace workspace) {
        var quotes = workspace.monthEnd().latestQuotes();
        var all = new HashMap<ConnectionId, String>();
        for (var connection : workspace.monthEnd().connections()) {
            var id = connection.id();
            var quote = quotes.get(id);
            workspace
                    .schedule()
                    .failing(StepId.pull(id))
                    .filter(run -> quote == null || quote.fetchedAt().isBefore(run.started()))
                    .map(StepRun::ended)
                    .ifPresent(ended -> all.put(id, ended.reason()));
        }
        return all;
    }

    public MonthEnd monthEnd() {
        return workspace.monthEnd();
    }
}
