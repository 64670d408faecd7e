package dev.weighhouse.schedule;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a workspace keeps of its schedule, in memory; and a computer whose clocks a test sets. */
public final class MemorySchedule implements ScheduleBook, Leases, Pace {
    private final List<Saying> said = new ArrayList<>();
    private final List<StepRun> runs = new ArrayList<>();
    private final Set<Long> dead = new HashSet<>();
    private @Nullable OffPeak offPeak;
    private @Nullable Lease lease;
    private Instant now;
    private Duration elapsed = Duration.ZERO;
    private final ZoneId zone;

    public MemorySchedule(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** The schedule as one computer has it. */
    public Schedule on(String machine) {
        var here = new Schedule.Here(() -> machine, () -> "ada", (process, _) -> !dead.contains(process));
        return new Schedule(this, this, new ScheduleTime(this, zone), here, () -> "Maya Okafor");
    }

    /** Both clocks run. */
    public void pass(Duration time) {
        now = now.plus(time);
        elapsed = elapsed.plus(time);
    }

    /** A person or a time server sets the wall clock. */
    public void set(Instant time) {
        now = time;
    }

    public void set(@Nullable Lease other) {
        lease = other;
    }

    /** A process of this computer that is not there any more. */
    public void ended(long process) {
        dead.add(process);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public void say(Saying saying) {
        said.add(saying);
    }

    @Override
    public List<Saying> said() {
        return List.copyOf(said);
    }

    @Override
    public void say(OffPeak hours, String author, Instant at) {
        offPeak = hours;
    }

    @Override
    public Optional<OffPeak> offPeak() {
        return Optional.ofNullable(offPeak);
    }

    @Override
    public long begun(Step step, String machine, Instant at) {
        runs.add(new StepRun(runs.size() + 1L, step.id(), step.months(), machine, at, null, null));
        return runs.size();
    }

    @Override
    public void ended(long number, Ended ended, Instant at) {
        var at0 = (int) number - 1;
        var run = runs.get(at0);
        runs.set(at0, new StepRun(number, run.step(), run.months(), run.machine(), run.started(), at, ended));
    }

    @Override
    public List<StepRun> runs(int most) {
        return runs.reversed().stream().limit(most).toList();
    }

    @Override
    public List<StepRun> runs(StepId step, int most) {
        return of(step).limit(most).toList();
    }

    private Stream<StepRun> of(StepId step) {
        return runs.reversed().stream().filter(run -> run.step().equals(step));
    }

    @Override
    public Optional<StepRun> lastDone(StepId step) {
        return of(step).filter(run -> run.outcome().isDone()).findFirst();
    }

    @Override
    public List<StepRun> historyDone(ConnectionId connection) {
        return of(StepId.history(connection))
                .filter(run -> run.outcome().isDone())
                .toList();
    }

    @Override
    public Optional<Lease> current() {
        return Optional.ofNullable(lease);
    }

    @Override
    public boolean replace(@Nullable Lease seen, Lease by) {
        if (lease == null ? seen != null : !lease.equals(seen)) {
            return false;
        }
        lease = by;
        return true;
    }
}
