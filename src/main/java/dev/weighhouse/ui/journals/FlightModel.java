package dev.weighhouse.ui.journals;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.journal.FlightPlan;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What a push would do, the push itself, and what came of it. */
final class FlightModel {
    /** Reading everything again takes the one lane of the file from every other screen, so not at each step of a push. */
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(1);

    private final JournalsModel model;
    private final EntryDeeds deeds;
    private final Later later;
    private final Latest planning = new Latest();
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<@Nullable FlightPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PushReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> running = new ReadOnlyObjectWrapper<>();
    private Instant reportedAt = Instant.EPOCH;
    private List<Planned> planned = List.of();
    private boolean resting;
    private boolean moved;
    private int workspace;

    /** What a plan depends on. */
    private record Planned(Journal journal) {}

    /** A push with the refusals it left. */
    private record Ended(PushReport report, List<Refusal> refusals) {}

    FlightModel(JournalsModel model, EntryDeeds deeds, Later later) {
        this.model = model;
        this.deeds = deeds;
        this.later = later;
        model.bench().openProperty().subscribe((before, now) -> {
            if (before != null && (now == null || !before.workspace().equals(now.workspace()))) {
                forget();
            }
        });
    }

    void attach() {
        subscriptions.add(model.loadedProperty().subscribe(_ -> planIfChanged()));
    }

    void detach() {
        subscriptions.close();
    }

    /** Another workspace is opened: what was planned and reported is of the one before, and so is what runs. */
    private void forget() {
        workspace++;
        running.set(null);
        planned = List.of();
        planning.forget();
        plan.set(null);
        report.set(null);
        failure.set(null);
    }

    /** What a push would do now; null until it has been worked out, or where nothing would be sent. */
    ReadOnlyObjectProperty<@Nullable FlightPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** How the last push or look ended; null before there was one. */
    ReadOnlyObjectProperty<@Nullable PushReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why no plan could be made, or why the push as a whole ended early. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The push or look that runs now, or null. */
    ReadOnlyObjectProperty<@Nullable Job> runningProperty() {
        return running.getReadOnlyProperty();
    }

    private List<Journal> toSend() {
        return model.loaded()
                .map(now -> now.in(JournalState.APPROVED, JournalState.OUT_OF_DATE, JournalState.CROSSING))
                .orElse(List.of());
    }

    private void planIfChanged() {
        var now = toSend().stream().map(Planned::new).toList();
        if (running.get() == null && !now.equals(planned)) {
            planned = now;
            if (now.isEmpty()) {
                planning.forget();
                plan.set(null);
            } else {
                plan(false);
            }
        }
    }

    /** Works out what a push would do; sends nothing. */
    void dryRun() {
        plan(true);
    }

    private void plan(boolean shown) {
        var now = model.loaded();
        if (now.isEmpty() || now.get().readOnly() || running.get() != null) {
            return;
        }
        failure.set(null);
        var order = model.bench()
                .work()
                .away(
                        Words.text("journals.planning"),
                        progress -> now.get().desk().plan(progress))
                .latestOf(planning)
                .then(fresh -> {
                    report.set(shown ? null : report.get());
                    plan.set(fresh);
                })
                .otherwise(why -> {
                    plan.set(null);
                    failure.set(why);
                });
        (shown ? order.shown() : order).start();
    }

    /** What is typed is kept first; where that is refused or makes no sense yet, nothing is sent without it. */
    void push() {
        if (!model.showsWhatHoldsUp(toSend().stream().map(Journal::id).toList())) {
            model.keepEdits(() -> run(Words.text("journals.pushing"), true));
        }
    }

    /** Looks for everything in doubt; sends nothing new. */
    void resolve() {
        run(Words.text("journals.resolving"), false);
    }

    private void run(String name, boolean push) {
        var now = model.loaded();
        if (running.get() != null || now.isEmpty() || now.get().readOnly()) {
            return;
        }
        planning.forget();
        failure.set(null);
        var desk = now.get().desk();
        var of = workspace;
        var job = model.bench()
                .work()
                .away(name, progress -> {
                    var ended = push ? desk.push(progress) : desk.resolve(progress);
                    return new Ended(ended, push ? desk.refusals() : List.of());
                })
                .shown()
                .toItsEnd()
                .then(ended -> ifStill(of, () -> ended(ended)))
                .otherwise(why -> ifStill(of, () -> failed(why)))
                .start();
        if (job.runningProperty().get()) {
            running.set(job);
            subscriptions.add(job.doingProperty().subscribe((_, _) -> readNowAndThen()));
        }
    }

    private void readNowAndThen() {
        moved = true;
        if (!resting) {
            moved = false;
            resting = true;
            model.reload();
            later.after(BETWEEN_READINGS, this::rested);
        }
    }

    /** What came during the rest is read once; the end of the push reads everything by itself. */
    private void rested() {
        resting = false;
        if (moved && running.get() != null) {
            readNowAndThen();
        }
    }

    /** What ends of a workspace that is not open any more is told by its log. */
    private void ifStill(int of, Runnable told) {
        if (of == workspace) {
            told.run();
        }
    }

    private void failed(Failure why) {
        running.set(null);
        failure.set(why);
        model.bench().refresh();
    }

    private void ended(Ended ended) {
        running.set(null);
        reportedAt = model.bench().clock().instant();
        report.set(ended.report());
        planned = List.of();
        plan.set(null);
        model.bench().refresh();
        ended.refusals().stream()
                .filter(refusal -> refusal.moved() != null)
                .findFirst()
                .ifPresent(deeds::tell);
    }

    /** When the next look can prove more about an entry, as the last one told. */
    Optional<Instant> nextLook(JournalId id) {
        return Optional.ofNullable(report.get()).stream()
                .flatMap(last -> last.lines().stream())
                .filter(line -> line.entry().equals(id))
                .flatMap(line -> Optional.ofNullable(line.lookAgain()).stream())
                .findFirst()
                .map(reportedAt::plus);
    }

    void stop() {
        Optional.ofNullable(running.get()).ifPresent(Job::cancel);
    }
}
