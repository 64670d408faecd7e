package dev.weighhouse.close;

import dev.weighhouse.crossing.Progress;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.Step;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.sync.Action;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.Guard;
import dev.weighhouse.sync.SyncReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Keeps the chart of one platform in step, as a person does who takes the plan as it is found and allows nothing: what a guard holds
 * waits for a person.
 *
 * @param lookAgain when what is left in doubt is looked at again, asked at the end
 */
record ChartStep(ChartDesk desk, StepId id, OnceEach waits, Supplier<Instant> lookAgain) implements Step {
    /** So many accounts are told of one by one. */
    private static final int MOST_TOLD = 5;

    @Override
    public Ended run(Progress progress) {
        var report = once(progress);
        while (waits.until(left(report))) {
            report = report.then(once(progress));
        }
        return ended(report, progress);
    }

    private static Map<String, Duration> left(SyncReport report) {
        var left = new LinkedHashMap<String, Duration>();
        if (report.stopped() == null) {
            for (var line : report.open()) {
                if (line.lookAgain() != null) {
                    left.put(line.label(), line.lookAgain());
                }
            }
        }
        return left;
    }

    private SyncReport once(Progress progress) {
        return desk.apply(Objects.requireNonNull(id.connection()), ChartDesk.Order.AS_FOUND, progress);
    }

    private Ended ended(SyncReport report, Progress progress) {
        var stopped = report.stopped();
        if (stopped != null && !report.plan().isStopped()) {
            return new Ended(progress.cancelled() ? Outcome.STOPPED : Outcome.FAILED, report.done(), stopped, null);
        }
        var words = words(report);
        if (words.isEmpty()) {
            return Ended.done(report.done(), "");
        }
        var again = report.lookAgain().isPresent() ? lookAgain.get() : null;
        return new Ended(Outcome.LOOK, report.done(), String.join(" ", words), again);
    }

    /** What a person should look at; none where the charts are in step. */
    private static List<String> words(SyncReport report) {
        var words = new ArrayList<String>();
        if (report.stopped() != null || !report.held().isEmpty()) {
            report.plan().guards().stream().map(ChartStep::words).forEach(words::add);
        }
        told(
                words,
                report.open().stream()
                        .map(line -> "%s: %s %s".formatted(line.label(), line.words(), line.nextStep()))
                        .toList());
        told(
                words,
                report.withoutTaxCode().stream()
                        .map(line -> "%s: %s".formatted(line.label(), line.told()))
                        .toList());
        told(
                words,
                report.plan().of(Action.NOT_SENT).stream()
                        .map(item -> "%s is not sent. %s".formatted(item.label(), item.reason()))
                        .toList());
        return words;
    }

    private static String words(Guard guard) {
        return guard.words() + " " + guard.nextStep();
    }

    private static void told(List<String> words, List<String> each) {
        each.stream().limit(MOST_TOLD).forEach(words::add);
        if (each.size() > MOST_TOLD) {
            words.add("And %,d more; weighhouse accounts lists them.".formatted(each.size() - MOST_TOLD));
        }
    }
}
