package dev.weighhouse.close;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Due;
import dev.weighhouse.schedule.RoundEnd;
import dev.weighhouse.schedule.Schedule;
import dev.weighhouse.schedule.Step;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is due in one workspace, and the doing of it: pulls of connections whose time has come, the charts of platforms that are
 * kept in step, the look for what is in doubt, the sending of what is approved where that was asked for, and one older month after
 * the other in off-peak hours. Reads and writes the workspace and the network.
 */
public final class DueWork {
    /** The ledger is not asked for the same doubt more often. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    private final OpenWorkspace workspace;
    private final Schedule schedule;
    private final Waiting waiting;
    private final boolean pushes;

    /** How time passes where only a later look can prove more. */
    @FunctionalInterface
    public interface Waiting {
        /**
         * Lets time pass; gives false where nobody waits.
         *
         * @param what is in doubt, as people call it
         */
        boolean pass(Duration time, String what) throws InterruptedException;

        /** The same; who is interrupted has stopped it. */
        default boolean until(Duration time, String what) {
            try {
                return pass(time, what);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FailureException(new Failure.Cancelled("Stopped while waiting for the next look."), e);
            }
        }

        /** Where the next round looks again. */
        Waiting NEVER = (_, _) -> false;
    }

    /** Hears what is done, as it ends; on the thread that does it. */
    @FunctionalInterface
    public interface Heard {
        void ended(StepRun step);

        /** A connection was read for the months under way, or could not be. */
        default void pulled(PullResult result) {}
    }

    /**
     * One thing that is done by itself.
     *
     * @param months what it would read; empty where it concerns none
     * @param due whether it is due
     */
    public record Planned(StepId step, List<Period> months, Due due) {
        public Planned {
            months = List.copyOf(months);
        }
    }

    /** @param pushes whether what is approved is sent, too */
    public DueWork(OpenWorkspace workspace, Waiting waiting, boolean pushes) {
        this.workspace = workspace;
        this.schedule = workspace.schedule();
        this.waiting = waiting;
        this.pushes = pushes;
    }

    /** Everything that is ever done by itself, in the order in which it is done; asks nobody and writes nothing. */
    public List<Planned> plan() {
        var quoted = workspace.monthEnd().latestQuotes().keySet();
        var all = new ArrayList<Planned>();
        var months = Months.underWay(workspace, today());
        for (var connection : workspace.monthEnd().connections()) {
            var step = StepId.pull(connection.id());
            all.add(new Planned(step, months, schedule.due(step, quoted.contains(connection.id()))));
        }
        all.addAll(new DueCharts(workspace, BETWEEN_LOOKS).plan());
        all.addAll(journals());
        all.addAll(new DueExports(workspace).plan());
        all.addAll(history(months));
        return all;
    }

    /** When the next of it is due; now where something is, empty where nothing is done by itself. */
    public static Optional<Instant> next(List<Planned> plan, Instant now) {
        return plan.stream()
                .flatMap(planned -> planned.due().moment(now).stream())
                .min(Comparator.naturalOrder());
    }

    private List<Planned> journals() {
        var states = EnumSet.noneOf(JournalState.class);
        workspace.journals().journals().stream().map(Journal::state).forEach(states::add);
        var steps = new ArrayList<Planned>();
        if (states.contains(JournalState.IN_DOUBT)) {
            var step = StepId.of(StepId.RESOLVE);
            steps.add(new Planned(step, List.of(), from(later(schedule.mayBegin(step), nextLook(step)))));
        }
        if (pushes && (states.contains(JournalState.APPROVED) || states.contains(JournalState.CROSSING))) {
            var step = StepId.of(StepId.PUSH);
            steps.add(new Planned(step, List.of(), from(schedule.mayBegin(step))));
        }
        return steps;
    }

    private Instant nextLook(StepId step) {
        var now = schedule.time().now();
        return schedule.last(step)
                .filter(run -> run.outcome().isDone() && !run.started().isAfter(now))
                .map(run -> run.started().plus(BETWEEN_LOOKS))
                .orElse(now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Due from(Instant moment) {
        return moment.isAfter(schedule.time().now()) ? new Due.At(moment) : new Due.Now(Due.Why.TIME, null, null);
    }

    /** The older months that are wanted and were not read, the newest of them first. */
    private List<Planned> history(List<Period> underWay) {
        var wanted = new ArrayList<Planned>();
        for (var connection : workspace.monthEnd().connections()) {
            var due = schedule.cadence(connection.id()) instanceof Cadence.ByHand
                    ? new Due.WhenAsked()
                    : historyDue(connection.id());
            historyLeft(connection.id(), underWay)
                    .forEach(month -> wanted.add(new Planned(StepId.history(connection.id()), List.of(month), due)));
        }
        wanted.sort(Comparator.comparing((Planned planned) -> planned.months().getFirst(), Comparator.reverseOrder()));
        return wanted;
    }

    private Due historyDue(ConnectionId connection) {
        var time = schedule.time();
        var may = schedule.mayBegin(StepId.history(connection));
        return from(schedule.offPeak().next(later(may, time.now()), time.zone()));
    }

    /** The older months of a connection that are wanted and were not read yet, the newest first. */
    public List<Period> historyLeft(ConnectionId connection) {
        return historyLeft(connection, Months.underWay(workspace, today()));
    }

    private List<Period> historyLeft(ConnectionId connection, List<Period> underWay) {
        var first = historyFrom(connection).orElse(null);
        var newest = YearMonth.from(underWay.getFirst().from()).minusMonths(1);
        if (first == null || first.isAfter(newest)) {
            return List.of();
        }
        var read = new HashSet<Period>(workspace.monthEnd().months(connection));
        schedule.historyDone(connection).forEach(run -> read.addAll(run.months()));
        return Period.months(first, newest).reversed().stream()
                .filter(month -> !read.contains(month))
                .toList();
    }

    /** The first month of the history that is wanted of a connection, as a person said or as the workspace has it. */
    public Optional<YearMonth> historyFrom(ConnectionId connection) {
        return schedule.said(connection)
                .flatMap(saying -> Optional.ofNullable(saying.historyFrom()))
                .or(() -> workspace.setting(Months.FIRST).map(YearMonth::parse));
    }

    /**
     * Does what is due, one step after the other, while nobody else does.
     *
     * @param heard told of each step as it ends
     */
    public RoundEnd run(Progress progress, Heard heard) {
        var elsewhere = workspace.writtenElsewhere();
        return elsewhere.isPresent()
                ? new RoundEnd.Held(elsewhere.get())
                : schedule.round(new Untried(heard)::next, progress, heard::ended);
    }

    /** Gives each step once, as it is due when the one before it has ended. */
    private final class Untried {
        private final Set<Planned> given = new HashSet<>();
        private final OnceEach entries = new OnceEach(waiting);
        private final Heard heard;

        Untried(Heard heard) {
            this.heard = heard;
        }

        Optional<Step> next() {
            return plan().stream()
                    .filter(planned -> planned.due().isNow())
                    .filter(planned -> given.add(new Planned(planned.step(), planned.months(), new Due.WhenAsked())))
                    .findFirst()
                    .map(planned -> step(planned, entries, heard));
        }
    }

    private Step step(Planned planned, OnceEach entries, Heard heard) {
        var step = planned.step();
        return switch (step.name()) {
            case StepId.PULL -> new PullStep(workspace, step, planned.months(), heard::pulled);
            // A month of long ago says nothing of the figures people work with.
            case StepId.HISTORY -> new PullStep(workspace, step, planned.months(), _ -> {});
            case StepId.EXPORTS -> new ExportStep(workspace.exports(), step, schedule.time()::now);
            case StepId.ACCOUNTS ->
                new ChartStep(
                        workspace.charts(),
                        step,
                        new OnceEach(waiting),
                        () -> schedule.time().now().plus(BETWEEN_LOOKS));
            default -> new JournalStep(workspace.journals(), step, entries);
        };
    }

    private LocalDate today() {
        var time = schedule.time();
        return workspace.day(LocalDate.ofInstant(time.now(), time.zone()));
    }
}
