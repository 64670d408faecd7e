package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Due;
import dev.weighhouse.schedule.Schedule;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a connection is read by itself.
 *
 * @param last when it last was; null where it never was
 */
record Rhythm(Cadence cadence, Due due, @Nullable Instant last) {
    /** As long as nothing was read of it. */
    static final Rhythm UNKNOWN = new Rhythm(Schedule.UNSAID, new Due.WhenAsked(), null);

    /**
     * Reads it; never on the JavaFX thread.
     *
     * @param pulled whether it was ever pulled
     */
    static Rhythm of(OpenWorkspace workspace, ConnectionId connection, boolean pulled) {
        var schedule = workspace.schedule();
        var step = StepId.pull(connection);
        return new Rhythm(
                schedule.cadence(connection),
                schedule.due(step, pulled),
                schedule.last(step).map(StepRun::started).orElse(null));
    }

    /** As one or two sentences. */
    String words(Clock clock) {
        var often = Words.text("connections.read", cadence.words());
        var next = switch (due) {
            case Due.Now _ -> " " + Words.text("connections.due-now");
            case Due.At(var at) -> " " + Words.text("connections.due-at", Times.moment(at, clock));
            case Due.WhenAsked() -> "";
        };
        var before = last == null ? "" : " " + Words.text("connections.read-last", Times.moment(last, clock));
        return often + next + before;
    }
}
