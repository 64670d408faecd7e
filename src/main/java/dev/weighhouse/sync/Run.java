package dev.weighhouse.sync;

import dev.weighhouse.crossing.AccountOutcome;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One carrying out of a plan: how far it is, and why it goes no further. */
final class Run {
    private final List<SyncReport.Line> lines = new ArrayList<>();
    private final List<PlanItem> held = new ArrayList<>();
    private final Progress progress;
    private int total;
    private int done;
    private @Nullable String stopped;

    Run(int total, Progress progress) {
        this.total = total;
        this.progress = progress;
    }

    /** Whether the next request may leave. */
    boolean goesOn(String doing) {
        if (stopped == null && progress.cancelled()) {
            stopped = "Stopped. What was sent stands in the log; the rest was not begun. Start it again when you like.";
        }
        if (stopped == null) {
            progress.step(doing, done, total);
        }
        return stopped == null;
    }

    void add(SyncReport.Line line) {
        lines.add(line);
    }

    void hold(PlanItem item) {
        held.add(item);
        done++;
    }

    void oneMore() {
        total++;
    }

    void ended(PlannedChange change, AccountOutcome outcome) {
        done++;
        lines.add(SyncLines.line(change, outcome));
        if (outcome.outcome().halt() && stopped == null) {
            stopped = "%s %s"
                    .formatted(outcome.outcome().reason(), outcome.outcome().nextStep());
        }
    }

    SyncReport report(ChartPlan plan) {
        return new SyncReport(plan, lines, held, stopped);
    }
}
