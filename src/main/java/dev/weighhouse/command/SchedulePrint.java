package dev.weighhouse.command;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.DueWork;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.schedule.Saying;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The schedule of a workspace as a table, or as rows for programs. */
final class SchedulePrint {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST = 200;

    private final PrintWriter out;
    private final OpenWorkspace workspace;
    private final ZoneId zone;

    SchedulePrint(PrintWriter out, OpenWorkspace workspace, ZoneId zone) {
        this.out = out;
        this.workspace = workspace;
        this.zone = zone;
    }

    /** When each connection is read, when it was, and when it will be. */
    void plan(DueWork work, Format format) {
        var sheet = new Sheet("connection", "reads", "historyFrom", "historyLeft", "last", "outcome", "reason", "next");
        var cells = new ArrayList<List<String>>();
        var plan = work.plan();
        for (var connection : workspace.monthEnd().connections()) {
            var id = connection.id();
            var last = workspace.schedule().last(StepId.pull(id)).orElse(null);
            var next = next(plan, id);
            var left = work.historyLeft(id).size();
            var from = work.historyFrom(id).map(Object::toString).orElse(null);
            var reads = workspace.schedule().cadence(id).words();
            var reason = last == null ? null : reason(last);
            sheet.add(
                    id.value(),
                    reads,
                    from,
                    left,
                    last == null ? null : last.started().toString(),
                    last == null ? null : last.outcome().word(),
                    reason,
                    next == null ? null : next.toString());
            cells.add(List.of(
                    id.value(),
                    reads,
                    last == null ? "never" : minute(last.started()),
                    last == null ? "" : last.outcome().word(),
                    history(from, left),
                    next == null ? "when asked" : nextWords(next)));
        }
        switch (format) {
            case json -> sheet.json(out);
            case csv -> sheet.csv(out);
            case table -> table(cells);
        }
    }

    private void table(List<List<String>> cells) {
        if (cells.isEmpty()) {
            out.println("There is no connection yet that could be read. Add one with weighhouse connect.");
            return;
        }
        new TextColumns("Connection", "Is read", "Last", "Outcome", "History", "Next").print(out, cells);
        out.printf(
                "Off-peak hours, in which history is read: %s.%n",
                workspace.schedule().offPeak());
    }

    private @Nullable Instant next(List<DueWork.Planned> plan, ConnectionId connection) {
        var pull = StepId.pull(connection);
        var own = plan.stream().filter(planned -> planned.step().equals(pull)).toList();
        return DueWork.next(own, workspace.schedule().time().now()).orElse(null);
    }

    private String nextWords(Instant next) {
        return next.isAfter(workspace.schedule().time().now()) ? minute(next) : "now";
    }

    private static String history(@Nullable String from, int left) {
        if (from == null) {
            return "";
        }
        return left == 0 ? "from %s, read".formatted(from) : "from %s, %d to read".formatted(from, left);
    }

    /** What people said, the oldest first. */
    void said(Format format) {
        var said = workspace.schedule().said();
        if (format == Format.table) {
            new TextColumns("Connection", "Is read", "History from", "Said by", "When")
                    .print(
                            out,
                            said.stream()
                                    .map(saying -> List.of(
                                            saying.connection().value(),
                                            saying.cadence().words(),
                                            Phrases.text(from(saying)),
                                            saying.author(),
                                            minute(saying.at())))
                                    .toList());
            return;
        }
        var sheet = new Sheet("connection", "reads", "historyFrom", "author", "at");
        said.forEach(saying -> sheet.add(
                saying.connection().value(),
                saying.cadence().words(),
                from(saying),
                saying.author(),
                saying.at().toString()));
        print(sheet, format);
    }

    private static @Nullable String from(Saying saying) {
        return saying.historyFrom() == null ? null : saying.historyFrom().toString();
    }

    /** What was done by itself, the newest first. */
    void done(Format format) {
        var runs = workspace.schedule().runs(MOST);
        if (format == Format.table) {
            new TextColumns("Began", "Step", "Months", "Rows", "Outcome", "Reason")
                    .right(3)
                    .print(
                            out,
                            runs.stream()
                                    .map(run -> List.of(
                                            minute(run.started()),
                                            run.step().toString(),
                                            months(run),
                                            rows(run) < 0 ? "" : "%,d".formatted(rows(run)),
                                            run.outcome().word(),
                                            reason(run)))
                                    .toList());
            return;
        }
        var sheet = RunLines.sheet();
        runs.forEach(run -> RunLines.add(sheet, run, null));
        print(sheet, format);
    }

    private void print(Sheet sheet, Format format) {
        if (format == Format.json) {
            sheet.json(out);
        } else {
            sheet.csv(out);
        }
    }

    private static long rows(StepRun run) {
        return run.ended() == null ? -1 : run.ended().rows();
    }

    static String reason(StepRun run) {
        return run.ended() == null ? "It was cut off." : run.ended().reason();
    }

    private static String months(StepRun run) {
        return run.months().stream().map(Period::toString).collect(Collectors.joining(" "));
    }

    private String minute(Instant at) {
        return minute(at, zone);
    }

    static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }
}
