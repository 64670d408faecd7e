package dev.weighhouse.schedule;

import dev.weighhouse.books.ConnectionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a workspace keeps what people said of its schedule and what was done by itself, for ever and unchanged. */
public interface ScheduleBook {

    void say(Saying saying);

    /** All that was ever said of connections, the oldest first. */
    List<Saying> said();

    void say(OffPeak offPeak, String author, Instant at);

    /** What was last said of the off-peak hours; empty where nobody did. */
    Optional<OffPeak> offPeak();

    /** Writes down that a step begins; gives its number. */
    long begun(Step step, String machine, Instant at);

    void ended(long number, Ended ended, Instant at);

    /** The last so many of all steps, the newest first. */
    List<StepRun> runs(int most);

    /** The last so many of one step, the newest first. */
    List<StepRun> runs(StepId step, int most);

    /** The last one of a step that was done; empty where none was. */
    Optional<StepRun> lastDone(StepId step);

    /** The months that this connection's history was read of, or tried in full. */
    List<StepRun> historyDone(ConnectionId connection);
}
