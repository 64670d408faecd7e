package dev.weighhouse.ui.accounts;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.DueWork;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.schedule.Due;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import dev.weighhouse.sync.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * Whether a chart is kept in step by itself, and how that goes.
 *
 * @param said what a person last said of it; null where nobody did
 * @param last the last time it was done by itself; null where it never was
 * @param due when it is done next; null where it is not done by itself
 */
record InStep(
        @Nullable Keeping said,
        @Nullable StepRun last,
        @Nullable Due due) {

    /** Reads the workspace and asks no side. */
    static InStep of(OpenWorkspace workspace, ConnectionId platform) {
        var step = StepId.accounts(platform);
        var due = new DueWork(workspace, DueWork.Waiting.NEVER, false)
                .plan().stream()
                        .filter(planned -> planned.step().equals(step))
                        .map(DueWork.Planned::due)
                        .findFirst();
        return new InStep(
                workspace.charts().keeping(platform).orElse(null),
                workspace.schedule().last(step).orElse(null),
                due.orElse(null));
    }

    boolean byItself() {
        return said != null && said.byItself();
    }

    /** Whether a person should look at how it ended the last time. */
    boolean isTroubled() {
        return byItself() && last != null && (last.outcome() == Outcome.LOOK || last.outcome() == Outcome.FAILED);
    }
}
