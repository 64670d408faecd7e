package dev.weighhouse.command;

import dev.weighhouse.books.Period;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps as objects under stable names, each on a line of its own as soon as it is known. */
final class RunLines {
    private static final String[] NAMES = {
        "step", "connection", "months", "started", "finished", "outcome", "rows", "reason", "next"
    };

    private final PrintWriter out;

    RunLines(PrintWriter out) {
        this.out = out;
    }

    static Sheet sheet() {
        return new Sheet(NAMES);
    }

    /** @param next when it is to be done again, where that is known */
    static void add(Sheet sheet, StepRun run, @Nullable Instant next) {
        var ended = run.ended();
        sheet.add(
                run.step().name(),
                connection(run.step()),
                names(run.months()),
                run.started().toString(),
                text(run.finished()),
                run.outcome().word(),
                ended == null || ended.rows() < 0 ? null : ended.rows(),
                SchedulePrint.reason(run),
                text(next));
    }

    void line(StepRun run, @Nullable Instant next) {
        var sheet = sheet();
        add(sheet, run, next);
        print(sheet);
    }

    /** A step that is not done now. */
    void planned(StepId step, List<Period> months, String outcome, String reason, @Nullable Instant next) {
        var sheet = sheet();
        sheet.add(step.name(), connection(step), names(months), null, null, outcome, null, reason, text(next));
        print(sheet);
    }

    /** The last line, of the whole. */
    void end(Instant started, Instant finished, String outcome, long rows, String reason, @Nullable Instant next) {
        var sheet = sheet();
        sheet.add("run", null, List.of(), started.toString(), finished.toString(), outcome, rows, reason, text(next));
        print(sheet);
    }

    private void print(Sheet sheet) {
        sheet.jsonLine(out);
        out.flush();
    }

    private static @Nullable String connection(StepId step) {
        return step.connection() == null ? null : step.connection().value();
    }

    private static List<String> names(List<Period> months) {
        return months.stream().map(Period::toString).toList();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
