package dev.weighhouse.export;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.ExportPort;
import dev.weighhouse.crossing.ExportReport;
import dev.weighhouse.crossing.ExportRun;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Source;
import dev.weighhouse.export.TakenIn.Job;
import dev.weighhouse.export.TakenIn.Unread;
import dev.weighhouse.sync.ChartParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The jobs of one open workspace's platforms. */
public final class WorkspaceExportsDesk implements ExportsDesk {
    private final ExportParts parts;
    private final Map<Connection, Boolean> mayHandOver = new ConcurrentHashMap<>();

    public WorkspaceExportsDesk(ExportParts parts) {
        this.parts = parts;
    }

    /** One platform at work. */
    private record Counter(Connection platform, LoggedExports port, Intake intake, Rows rows) {}

    @Override
    public List<Connection> platforms() {
        return parts.connections().all().stream()
                .filter(connection -> connection.role() == Role.PLATFORM)
                .filter(connection -> mayHandOver.computeIfAbsent(connection, this::mayHandOver))
                .toList();
    }

    /**
     * One that cannot be opened is none that hands over nothing: reading its jobs tells the person why, or finds out. It is not opened
     * again before, as an unattended round asks a dozen times, and a keychain asks to be unlocked each time.
     */
    private boolean mayHandOver(Connection connection) {
        try (var source = parts.opener().apply(connection)) {
            return exports(source).isPresent();
        } catch (FailureException _) {
            return true;
        }
    }

    private static Optional<ExportPort> exports(Source source) {
        return source instanceof Platform platform ? platform.exports() : Optional.empty();
    }

    @Override
    public TakenIn look(Progress progress) {
        return each(_ -> true, (counter, jobs) -> {
            for (var job : counter.port().looked(progress)) {
                progress.checkpoint();
                progress.step("Looking at job " + job.id(), 0, 0);
                try {
                    var reading = counter.port().looked(job, progress);
                    var states = counter.port().states(job, progress);
                    jobs.add(new Job(
                            counter.platform().id(),
                            counter.platform().title(),
                            job,
                            counter.rows().of(job, reading, states),
                            null,
                            null));
                } catch (FailureException e) {
                    jobs.add(new Job(
                            counter.platform().id(), counter.platform().title(), job, List.of(), null, e.failure()));
                }
            }
        });
    }

    @Override
    public TakenIn take(Predicate<ConnectionId> of, Progress progress) {
        return each(of, (counter, jobs) -> {
            try (var _ = turn(counter.platform())) {
                var run = new ExportRun(counter.port(), counter.intake(), parts.pace());
                var report = run.next(progress);
                while (report.isPresent()) {
                    jobs.add(job(counter, report.get()));
                    report = report.get().end() == null || progress.cancelled() ? Optional.empty() : run.next(progress);
                }
            }
        });
    }

    private static Job job(Counter counter, ExportReport report) {
        var rows = counter.port()
                .read()
                .map(reading ->
                        counter.rows().of(report.job(), reading, counter.port().lastStates()))
                .orElse(List.of());
        return new Job(counter.platform().id(), counter.platform().title(), report.job(), rows, report, null);
    }

    private ChartParts.Turn turn(Connection platform) {
        return parts.turns()
                .take("jobs of %s %s".formatted(platform.provider(), new TreeMap<>(platform.settings())))
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "The jobs of %s are being taken in by another window or program on this computer."
                                .formatted(platform.title()),
                        "Wait until it is done, then try again.")));
    }

    private TakenIn each(Predicate<ConnectionId> of, BiConsumer<Counter, List<Job>> work) {
        var jobs = new ArrayList<Job>();
        var unread = new ArrayList<Unread>();
        for (var connection : parts.connections().all()) {
            if (connection.role() == Role.PLATFORM && of.test(connection.id())) {
                try (var source = parts.opener().apply(connection)) {
                    var port = exports(source);
                    mayHandOver.put(connection, port.isPresent());
                    if (port.isPresent()) {
                        work.accept(counter(connection, port.get()), jobs);
                    }
                } catch (FailureException e) {
                    unread.add(new Unread(connection.id(), e.failure()));
                }
            }
        }
        return new TakenIn(jobs, unread);
    }

    private Counter counter(Connection platform, ExportPort port) {
        var log = new ExportLog(parts, platform.id());
        var drafts = new ItemDrafts(parts, platform);
        var intake = new Intake(parts, platform.id(), drafts, log);
        return new Counter(platform, new LoggedExports(port, log), intake, new Rows(intake, drafts));
    }
}
