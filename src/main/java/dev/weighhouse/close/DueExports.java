package dev.weighhouse.close;

import dev.weighhouse.schedule.Due;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.util.List;
import java.util.Optional;

/** When the jobs of platforms are taken in: with the cadence of the platform, and sooner while one of them is open, so that it does not expire. */
record DueExports(OpenWorkspace workspace) {

    List<DueWork.Planned> plan() {
        return workspace.exports().platforms().stream()
                .map(platform -> StepId.exports(platform.id()))
                .map(step -> new DueWork.Planned(step, List.of(), due(step)))
                .toList();
    }

    private Due due(StepId step) {
        var schedule = workspace.schedule();
        var due = schedule.due(step, true);
        if (due.isNow() || due instanceof Due.WhenAsked) {
            return due;
        }
        return open(step)
                .map(StepRun::ended)
                .map(Ended::notBefore)
                .map(moment -> moment.isAfter(schedule.time().now())
                        ? new Due.At(moment)
                        : (Due) new Due.Now(Due.Why.TIME, null, null))
                .orElse(due);
    }

    /** The last run, where it left a job open. */
    private Optional<StepRun> open(StepId step) {
        return workspace.schedule().last(step).filter(run -> run.outcome() == Outcome.LOOK);
    }
}
