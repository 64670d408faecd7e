package dev.weighhouse.command;

import dev.weighhouse.close.DueWork;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.connect.Pause;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.schedule.Due;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.RoundEnd;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run FILE [--dry-run] [--push]}. */
@Command(
        name = "run",
        description = "Unattended: do whatever is due, and write one JSON line for each step.",
        footer = {
            "",
            "It reads the connections whose time has come and looks for what is in doubt; older months in the off-peak"
                    + " hours.",
            "It keeps a platform's accounts in step with the ledger's where weighhouse accounts --keep-in-step said so.",
            "It takes in the jobs that a platform hands over, with the cadence of that platform: it drafts them and tells"
                    + " the platform what became of each.",
            "It sends nothing to the ledger unless --push says so, and then only what is approved.",
            "Start it as often as you like: two runs never overlap, and missed ones are caught up once."
        })
final class RunCommand implements Callable<Integer> {
    /** Where something else has kept what is due from being done for longer, a person should look. */
    private static final Duration TOO_LONG = Duration.ofDays(1);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Session session;
    private final Pause pause;

    @Mixin
    private Target target = new Target();

    @Option(names = "--dry-run", description = "Say what is due and what comes next, and do nothing.")
    private boolean dryRun;

    @Option(names = "--push", description = "Send what is approved, too. Without it nothing is sent to the ledger.")
    private boolean push;

    RunCommand(Session session) {
        this(session, Pause.REAL);
    }

    RunCommand(Session session, Pause pause) {
        this.session = session;
        this.pause = pause;
    }

    @Override
    public Integer call() {
        try (var workspace = target.open(session.workspaces())) {
            var work = new DueWork(workspace, (time, what) -> pass(workspace, time, what), push);
            var lines = new RunLines(session.out());
            return dryRun ? tell(workspace, work, lines) : run(workspace, work, lines);
        }
    }

    private boolean pass(OpenWorkspace workspace, Duration time, String what) throws InterruptedException {
        var now = workspace.schedule().time();
        session.err().println(waiting(time, what, now.now().atZone(now.zone())));
        session.err().flush();
        pause.sleep(time);
        return true;
    }

    static String waiting(Duration time, String what, ZonedDateTime now) {
        return "Waiting %d seconds, until %s: a look before then cannot prove that %s is not there."
                .formatted(time.toSeconds(), SECOND.format(now.plus(time)), what);
    }

    private static int tell(OpenWorkspace workspace, DueWork work, RunLines lines) {
        var now = workspace.schedule().time().now();
        var plan = work.plan();
        var due = 0;
        for (var planned : plan) {
            var next = planned.due().moment(now).orElse(null);
            switch (planned.due()) {
                case Due.Now(var why, var _, var _) -> {
                    due++;
                    lines.planned(planned.step(), planned.months(), "due", capital(why.words()), next);
                }
                case Due.At _ ->
                    lines.planned(
                            planned.step(),
                            planned.months(),
                            "later",
                            failed(workspace, planned).orElse(""),
                            next);
                case Due.WhenAsked() -> lines.planned(planned.step(), planned.months(), "when-asked", "", null);
            }
        }
        lines.end(
                now,
                now,
                due == 0 ? "nothing-due" : "due",
                due,
                "",
                DueWork.next(plan, now).orElse(null));
        return Exit.DONE;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private int run(OpenWorkspace workspace, DueWork work, RunLines lines) {
        var time = workspace.schedule().time();
        var began = time.now();
        var ended = work.run(
                new StandardErrorProgress(session.err()), step -> lines.line(step, next(work, step, time.now())));
        return switch (ended) {
            case RoundEnd.Held(var by) -> held(workspace, work, lines, by);
            case RoundEnd.Done(var steps) -> {
                var plan = work.plan();
                var resting = resting(workspace, plan, steps);
                lines.end(
                        began,
                        time.now(),
                        outcome(steps),
                        rows(steps),
                        String.join(" ", resting),
                        DueWork.next(plan, time.now()).orElse(null));
                var exit = exit(steps);
                yield exit == Exit.DONE && !resting.isEmpty() ? Exit.LOOK : exit;
            }
        };
    }

    /** When it is done next; what a push leaves in doubt is looked for next. */
    private static @Nullable Instant next(DueWork work, StepRun step, Instant now) {
        var push = step.step().equals(StepId.of(StepId.PUSH));
        var same = work.plan().stream()
                .filter(planned -> planned.step().equals(step.step())
                        || (push && planned.step().equals(StepId.of(StepId.RESOLVE))))
                .toList();
        return DueWork.next(same, now).orElse(null);
    }

    /** What an earlier run could not do and this one did not try, as it rests; so that no run says that all is well meanwhile. */
    private static List<String> resting(OpenWorkspace workspace, List<DueWork.Planned> plan, List<StepRun> tried) {
        return plan.stream()
                .filter(planned -> planned.due() instanceof Due.At)
                .filter(planned -> tried.stream().noneMatch(step -> step.step().equals(planned.step())))
                .flatMap(planned -> failed(workspace, planned).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> failed(OpenWorkspace workspace, DueWork.Planned planned) {
        var schedule = workspace.schedule();
        return schedule.failing(planned.step())
                .map(run -> "%s failed at %s and is tried again: %s"
                        .formatted(
                                planned.step(),
                                SchedulePrint.minute(
                                        run.started(), schedule.time().zone()),
                                SchedulePrint.reason(run)));
    }

    private static String outcome(List<StepRun> steps) {
        if (steps.isEmpty()) {
            return "nothing-due";
        }
        return worst(steps).word();
    }

    private static Outcome worst(List<StepRun> steps) {
        for (var outcome : List.of(Outcome.FAILED, Outcome.STOPPED, Outcome.LOOK)) {
            if (steps.stream().anyMatch(step -> step.outcome() == outcome)) {
                return outcome;
            }
        }
        return Outcome.DONE;
    }

    private static long rows(List<StepRun> steps) {
        return steps.stream()
                .mapToLong(step ->
                        step.ended() == null ? 0 : Math.max(0, step.ended().rows()))
                .sum();
    }

    private int exit(List<StepRun> steps) {
        for (var step : steps) {
            if (step.outcome() == Outcome.FAILED || step.outcome() == Outcome.STOPPED) {
                session.err().printf("%s: %s%n", step.step(), SchedulePrint.reason(step));
            }
        }
        return switch (worst(steps)) {
            case FAILED, STOPPED, INTERRUPTED -> Exit.ERROR;
            case LOOK -> Exit.LOOK;
            case DONE -> Exit.DONE;
        };
    }

    /** Whoever holds it does what is due itself, as an open window does; unless it has not for a day. */
    private static int held(OpenWorkspace workspace, DueWork work, RunLines lines, String by) {
        if (!Files.isWritable(workspace.file())) {
            throw new FailureException(new Failure.BadInput(
                    "%s is write-protected, so that nothing can be kept in it."
                            .formatted(workspace.file().getFileName()),
                    "Make the file writable for whoever runs this."));
        }
        var now = workspace.schedule().time().now();
        var plan = work.plan();
        var forLong = plan.stream()
                .anyMatch(planned -> planned.due() instanceof Due.Now(var _, var _, var since)
                        && since != null
                        && since.plus(TOO_LONG).isBefore(now));
        var reason = forLong
                ? "It is worked on by %s, and what is due was not done for a day. Look there.".formatted(by)
                : "It is worked on by %s, who does what is due.".formatted(by);
        lines.end(now, now, "held", 0, reason, DueWork.next(plan, now).orElse(null));
        return forLong ? Exit.LOOK : Exit.DONE;
    }
}
