package dev.weighhouse.close;

import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.Step;
import dev.weighhouse.schedule.StepId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for what is in doubt, and sends what is approved where it is a push. */
record JournalStep(JournalDesk desk, StepId id, OnceEach waits) implements Step {

    @Override
    public Ended run(Progress progress) {
        var lines = new LinkedHashMap<Object, PushReport.Line>();
        var report = once(progress);
        keep(report, lines);
        while (waits.until(left(report))) {
            report = once(progress);
            keep(report, lines);
        }
        return ended(report, lines, progress);
    }

    private PushReport once(Progress progress) {
        return id.name().equals(StepId.PUSH) ? desk.push(progress) : desk.resolve(progress);
    }

    private static void keep(PushReport report, Map<Object, PushReport.Line> lines) {
        report.lines().forEach(line -> lines.put(line.entry(), line));
    }

    /** That something is not there is proven only by a later look of the same process. */
    private static Map<String, Duration> left(PushReport report) {
        var left = new LinkedHashMap<String, Duration>();
        if (report.stopped() == null) {
            for (var line : report.lines()) {
                if (line.lookAgain() != null) {
                    left.put(line.entry().toString(), line.lookAgain());
                }
            }
        }
        return left;
    }

    private Ended ended(PushReport report, Map<Object, PushReport.Line> lines, Progress progress) {
        var stopped = report.stopped();
        if (stopped != null) {
            return new Ended(progress.cancelled() ? Outcome.STOPPED : Outcome.FAILED, lines.size(), stopped, null);
        }
        var words = new StringBuilder();
        for (var line : lines.values()) {
            if (!line.reason().isBlank()) {
                words.append("%s: %s %s ".formatted(line.entry(), line.reason(), line.nextStep()));
            }
        }
        var held = id.name().equals(StepId.PUSH) ? desk.refusals() : List.<Refusal>of();
        for (var refusal : held) {
            words.append("%s: %s %s ".formatted(refusal.entry(), refusal.words(), refusal.nextStep()));
        }
        var all = new PushReport(List.copyOf(lines.values()), null, report.score());
        var look = all.needsPerson() || !held.isEmpty();
        return new Ended(
                look ? Outcome.LOOK : Outcome.DONE,
                lines.size(),
                words.toString().strip(),
                null);
    }
}
