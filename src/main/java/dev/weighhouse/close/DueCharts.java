package dev.weighhouse.close;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.schedule.Due;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import dev.weighhouse.sync.Keeping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the charts are kept in step of which a person said so: once, then with the cadence of the platform, and never where the ledger
 * or that platform could not be read just now.
 */
record DueCharts(OpenWorkspace workspace, Duration betweenLooks) {

    List<DueWork.Planned> plan() {
        var steps = new ArrayList<DueWork.Planned>();
        var connections = workspace.monthEnd().connections();
        for (var platform : of(connections, Role.PLATFORM)) {
            workspace.charts().keeping(platform).filter(Keeping::byItself).ifPresent(said -> {
                var pulls = Stream.concat(of(connections, Role.LEDGER).stream(), Stream.of(platform))
                        .map(StepId::pull)
                        .toList();
                steps.add(new DueWork.Planned(StepId.accounts(platform), List.of(), due(said, pulls)));
            });
        }
        return steps;
    }

    private static List<ConnectionId> of(List<Connection> connections, Role role) {
        return connections.stream()
                .filter(connection -> connection.role() == role)
                .map(Connection::id)
                .toList();
    }

    private Due due(Keeping said, List<StepId> pulls) {
        var schedule = workspace.schedule();
        var step = StepId.accounts(said.platform());
        var now = schedule.time().now();
        var wanted = wanted(said, step, now);
        if (!wanted.isNow()) {
            return wanted;
        }
        var may = Stream.concat(pulls.stream(), Stream.of(step))
                .map(schedule::mayBegin)
                .max(Instant::compareTo)
                .orElse(now);
        return may.isAfter(now) ? new Due.At(may) : wanted;
    }

    private Due wanted(Keeping said, StepId step, Instant now) {
        var schedule = workspace.schedule();
        var done = schedule.lastDone(step)
                .map(StepRun::started)
                .filter(started -> !started.isBefore(said.at()))
                .isPresent();
        if (!done) {
            return new Due.Now(Due.Why.FIRST, null, null);
        }
        var due = schedule.due(step, true);
        return due.isNow() ? due : again(step, now).orElse(due);
    }

    /** What was left in doubt is looked at again, whatever the cadence. */
    private Optional<Due> again(StepId step, Instant now) {
        return workspace
                .schedule()
                .last(step)
                .filter(run -> run.outcome() == Outcome.LOOK)
                .map(StepRun::ended)
                .map(Ended::notBefore)
                // A moment further ahead was written by a clock that was set back since.
                .map(moment -> moment.isAfter(now) && !moment.isAfter(now.plus(betweenLooks))
                        ? new Due.At(moment)
                        : new Due.Now(Due.Why.TIME, null, null));
    }
}
