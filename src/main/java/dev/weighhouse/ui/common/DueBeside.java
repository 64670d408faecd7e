package dev.weighhouse.ui.common;

import dev.weighhouse.close.DueWork;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.RoundEnd;
import dev.weighhouse.schedule.StepRun;
import dev.weighhouse.schedule.Ticker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * The open window does what is due beside the person who works in it: as a job in the status bar, which gives way to whatever the
 * person starts. It sends nothing to the ledger.
 */
public final class DueBeside {
    /** The topic of what is told of work that is done by itself. */
    public static final String TOPIC = "due";

    private final Workbench bench;
    private final Pulling pulling;
    private final Later later;
    private final Ticker ticker;
    private @Nullable Job running;
    private @Nullable Opening of;

    public DueBeside(Workbench bench, Pulling pulling, Later later) {
        this(bench, pulling, later, Pace.system(bench.clock()));
    }

    DueBeside(Workbench bench, Pulling pulling, Later later, Pace pace) {
        this.bench = bench;
        this.pulling = pulling;
        this.later = later;
        this.ticker = new Ticker(pace, new Beside());
        bench.openProperty().subscribe(this::opened);
        bench.work().running().addListener((ListChangeListener<Job>) _ -> giveWay());
    }

    /** From now on it is looked again and again what is due. */
    public void start() {
        later.after(Ticker.TICK, () -> {
            ticker.tick();
            start();
        });
    }

    private void opened(@Nullable Opening now) {
        var before = of;
        of = now;
        if (before == null || now == null || !before.workspace().equals(now.workspace())) {
            ticker.giveWay();
            ticker.changed();
        } else if (!before.connections().equals(now.connections())) {
            ticker.changed();
        }
    }

    private void giveWay() {
        if (anyOther()) {
            ticker.giveWay();
        }
    }

    private boolean anyOther() {
        return bench.work().running().stream().anyMatch(job -> !job.equals(running));
    }

    /** What the ticker has done in this window. */
    private final class Beside implements Ticker.Window {
        @Override
        public boolean busy() {
            return bench.current()
                            .filter(open -> open.writtenElsewhere().isEmpty())
                            .isEmpty()
                    || anyOther()
                    || bench.work().underway().any();
        }

        @Override
        public void look(Consumer<Optional<Instant>> answer) {
            var now = bench.current().orElseThrow();
            bench.work()
                    .desk(Words.text("due.looking"), _ -> {
                        var plan = PassphraseAsking.unasked(() -> work(now).plan());
                        return DueWork.next(
                                plan, now.workspace().schedule().time().now());
                    })
                    .then(answer)
                    .otherwise(_ -> answer.accept(Optional.empty()))
                    .start();
        }

        @Override
        public void run(Runnable ended) {
            var now = bench.current().orElseThrow();
            var heard = new Listening();
            var job = bench.work()
                    .away(
                            Words.text("due.job"),
                            progress -> PassphraseAsking.unasked(
                                    () -> work(now).run(Progress.inBackground(progress), heard)))
                    .shown()
                    .then(end -> {
                        over(ended);
                        heard.tell(now);
                        done(now, end);
                    })
                    .otherwise(why -> {
                        over(ended);
                        heard.tell(now);
                        // Whoever gave way to a person is not told of.
                        if (isOpen(now) && !(why instanceof Failure.Cancelled)) {
                            bench.notices().tell(TOPIC, Notice.Kind.FAILED, why.words() + " " + why.nextStep());
                        }
                    })
                    .start();
            if (job.runningProperty().get()) {
                running = job;
            }
        }

        private void over(Runnable ended) {
            running = null;
            ended.run();
        }

        @Override
        public void stop() {
            Optional.ofNullable(running).ifPresent(Job::cancel);
        }
    }

    /** Keeps how pulls ended until their round is over: whoever asked for them to stop should know of those before. */
    private final class Listening implements DueWork.Heard {
        private final Queue<PullResult> pulls = new ConcurrentLinkedQueue<>();

        @Override
        public void ended(StepRun step) {}

        @Override
        public void pulled(PullResult result) {
            pulls.add(result);
        }

        void tell(Opening of) {
            if (isOpen(of)) {
                pulls.forEach(pulling::heard);
            }
        }
    }

    private static DueWork work(Opening now) {
        return new DueWork(now.workspace(), DueWork.Waiting.NEVER, false);
    }

    private boolean isOpen(Opening then) {
        return bench.current()
                .filter(open -> open.workspace().equals(then.workspace()))
                .isPresent();
    }

    /** What went well is seen on the screens; only what a person should know is told. */
    private void done(Opening now, RoundEnd end) {
        if (!isOpen(now) || !(end instanceof RoundEnd.Done(var steps)) || steps.isEmpty()) {
            return;
        }
        tell(steps, Outcome.FAILED, Notice.Kind.FAILED);
        tell(steps, Outcome.LOOK, Notice.Kind.NOTE);
        bench.refresh();
    }

    private void tell(List<StepRun> steps, Outcome outcome, Notice.Kind kind) {
        for (var step : steps) {
            var ended = step.ended();
            if (step.outcome() == outcome && ended != null) {
                bench.notices().tell(TOPIC, kind, Words.text("due.told", named(step), ended.reason()));
            }
        }
    }

    private String named(StepRun step) {
        var id = step.step().connection();
        return bench.current().stream()
                .flatMap(open -> open.connections().stream())
                .filter(connection -> connection.id().equals(id))
                .map(Connection::title)
                .findFirst()
                .orElseGet(() -> Words.text("due.ledger"));
    }
}
