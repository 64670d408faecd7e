package dev.weighhouse.schedule;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The schedule of one workspace: what people said of it, what is due, and the round that does it while no other does. */
public final class Schedule {
    /** What holds where nobody said anything. */
    public static final Cadence UNSAID = new Cadence.OnConnect();

    /** So many tries say how long to rest after failures. */
    private static final int TRIES = 12;

    private final ScheduleBook book;
    private final Leases leases;
    private final ScheduleTime time;
    private final Here here;
    private final Supplier<String> author;
    private @Nullable Seen seen;

    /**
     * Who would do what is due.
     *
     * @param machine names this installation
     * @param who for people, such as the name they signed in with
     * @param processes tells which processes of this computer live
     */
    public record Here(Supplier<String> machine, Supplier<String> who, Lease.Processes processes) {}

    /** A lease of somebody else, and since when it was seen to stand still. */
    private record Seen(Lease lease, Duration since) {}

    public Schedule(ScheduleBook book, Leases leases, ScheduleTime time, Here here, Supplier<String> author) {
        this.book = book;
        this.leases = leases;
        this.time = time;
        this.here = here;
        this.author = author;
    }

    public ScheduleTime time() {
        return time;
    }

    /** Says from now on when a connection is read. */
    public Saying say(ConnectionId connection, Cadence cadence, @Nullable YearMonth historyFrom) {
        if (historyFrom != null && historyFrom.isAfter(YearMonth.from(time.now().atZone(time.zone())))) {
            throw new FailureException(new Failure.BadInput(
                    "History cannot begin in %s, which is still to come.".formatted(historyFrom),
                    "Name a month that has begun."));
        }
        var saying = new Saying(connection, cadence, historyFrom, author.get(), time.now());
        book.say(saying);
        return saying;
    }

    /** What was said of a connection that had this name, and is gone, is not said of the one that was added now. */
    public void beginAfresh(ConnectionId added) {
        said(added).ifPresent(_ -> say(added, UNSAID, null));
    }

    /** All that was ever said, the oldest first. */
    public List<Saying> said() {
        return book.said();
    }

    /** What was last said of a connection; empty where nobody did. */
    public Optional<Saying> said(ConnectionId connection) {
        return book.said().reversed().stream()
                .filter(saying -> saying.connection().equals(connection))
                .findFirst();
    }

    public Cadence cadence(ConnectionId connection) {
        return said(connection).map(Saying::cadence).orElse(UNSAID);
    }

    public OffPeak offPeak() {
        return book.offPeak().orElse(OffPeak.DEFAULT);
    }

    public void say(OffPeak offPeak) {
        book.say(offPeak, author.get(), time.now());
    }

    /** The last so many steps, the newest first. */
    public List<StepRun> runs(int most) {
        return book.runs(most);
    }

    /** The last time a step was begun; empty where it never was. */
    public Optional<StepRun> last(StepId step) {
        return book.runs(step, 1).stream().findFirst();
    }

    /** The last time a step went to its end; empty where it never did. */
    public Optional<StepRun> lastDone(StepId step) {
        return book.lastDone(step);
    }

    /** The last try of a step that failed since it was last done; empty where none did. What was cut off or stopped says nothing. */
    public Optional<StepRun> failing(StepId step) {
        return failures(step).stream().findFirst();
    }

    private List<StepRun> failures(StepId step) {
        return book.runs(step, TRIES).stream()
                .takeWhile(run -> !run.outcome().isDone())
                .filter(run -> run.outcome() == Outcome.FAILED)
                .toList();
    }

    /** The months of this connection's history that were read by themselves. */
    public List<StepRun> historyDone(ConnectionId connection) {
        return book.historyDone(connection);
    }

    /**
     * Whether a step is due now.
     *
     * @param everDone whether a person had it done before
     */
    public Due due(StepId step, boolean everDone) {
        var connection = step.connection();
        var cadence = connection == null ? UNSAID : cadence(connection);
        return Due.of(cadence, past(step, everDone), time.now(), time.zone());
    }

    /** When a step that failed may be tried again; a moment of the past where nothing stands against it. */
    public Instant mayBegin(StepId step) {
        return past(step, false).mayBegin(time.now());
    }

    private Past past(StepId step, boolean everDone) {
        var connection = step.connection();
        var since = connection == null ? null : said(connection).map(Saying::at).orElse(null);
        var served = lastDone(step).map(StepRun::started).orElse(null);
        var failures = failures(step);
        if (failures.isEmpty()) {
            return new Past(since, served, everDone, 0, null, null);
        }
        var last = failures.getFirst();
        var notBefore = last.ended() == null ? null : last.ended().notBefore();
        return new Past(since, served, everDone, failures.size(), last.started(), notBefore);
    }

    /**
     * Takes the turn, does steps until there is none, and gives the turn back.
     *
     * @param next the next step to be done, asked after each; asked first when nobody else can do any
     * @param told of each as it ends
     */
    public RoundEnd round(Supplier<Optional<Step>> next, Progress progress, Consumer<StepRun> told) {
        var now = leases.current().orElse(null);
        var machine = here.machine().get();
        if (now != null
                && !isLeftBehind(now, machine)
                && !now.standing(machine, here.processes(), time.now(), watched(now))
                        .mayBeTaken()) {
            return new RoundEnd.Held(words(now, machine));
        }
        var mine = mine(machine);
        if (!leases.replace(now, mine)) {
            return new RoundEnd.Held("somebody who was quicker");
        }
        seen = null;
        var done = new ArrayList<StepRun>();
        try (var holding = new Holding(leases, time.pace(), mine)) {
            new Round(book, time, machine, holding).run(next, progress, run -> {
                done.add(run);
                told.accept(run);
            });
        }
        return new RoundEnd.Done(done);
    }

    /** This program closed the workspace in the middle of a round, and could not give the lease back. */
    private static boolean isLeftBehind(Lease lease, String machine) {
        return lease.machine().equals(machine)
                && lease.process() == ProcessHandle.current().pid()
                && !Holding.isHere(lease);
    }

    private static String words(Lease lease, String machine) {
        return machine.equals(lease.machine())
                ? "%s on this computer (process %d)".formatted(lease.who(), lease.process())
                : lease.who() + " on another computer";
    }

    /** Whoever goes on asking, such as a window, watches a lease that stands still. */
    private synchronized Duration watched(Lease lease) {
        var elapsed = time.pace().elapsed();
        var before = seen;
        if (before == null || !before.lease().equals(lease)) {
            seen = new Seen(lease, elapsed);
            return Duration.ZERO;
        }
        return elapsed.minus(before.since());
    }

    private Lease mine(String machine) {
        var process = ProcessHandle.current();
        return new Lease(
                UUID.randomUUID().toString(),
                machine,
                process.pid(),
                process.info().startInstant().orElse(null),
                here.who().get(),
                1,
                time.now(),
                false);
    }
}
