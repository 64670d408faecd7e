package dev.weighhouse.crossing;

import java.time.Duration;
import java.util.List;

/**
 * The part of a platform that hands over, in jobs, what its bookkeepers released for the ledger, and takes word of what became of each
 * item. It reads, says and tells; in which order is the business of {@link ExportRun}, the same for every platform.
 *
 * <p>Whatever is said here may be said again: an item keeps the last word until its job has ended. One thread at a time, apart from
 * {@link #endWaits}.
 */
public interface ExportPort {

    /** How many results one call takes. */
    int resultsPerCall();

    /** How long after its last word a job that is under way expires. */
    Duration expiry();

    /**
     * The jobs that wait or are under way, the oldest first.
     *
     * @throws FailureException if they cannot be read to the end
     */
    List<ExportJob> open(Progress progress);

    /**
     * What the platform knows of every item of a job.
     *
     * @throws FailureException if that cannot be read to the end
     */
    List<ExportState> states(ExportJob job, Progress progress);

    /**
     * What the items of a job say. They may be out of reach once it has ended.
     *
     * @throws FailureException if they cannot be read to the end; {@code Rejected} if the platform refuses to give them
     */
    ExportReading items(ExportJob job, Progress progress);

    /** Says that the work on a waiting job has begun. Sent once; never throws for an end a platform or a network can bring about. */
    ExportAnswer start(ExportJob job);

    /**
     * Says what became of items, in one call, sent once; never throws, as {@link #start}.
     *
     * @param results from 1 to {@link #resultsPerCall()} of them
     * @return one answer for each result, in their order; {@link ExportAnswer.Refused} of what was refused by itself, and
     *     {@link ExportAnswer.NotExecuted} where the call was refused as a whole
     */
    List<ExportAnswer> report(ExportJob job, List<ExportResult> results);

    /** Ends a job. Nothing can be said of its items afterwards. Sent once; never throws, as {@link #start}. */
    ExportAnswer finish(ExportJob job, ExportEnd end);

    /** As {@link ChartPort#endWaits}. */
    default void endWaits() {}
}
