package dev.weighhouse.crossing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the work on one job came to.
 *
 * @param job as it was found
 * @param posted how many items were posted now
 * @param known how many stood in the ledger already and were not posted again
 * @param failed how many could not be posted
 * @param underWay how many are not settled yet, so that the job stays open
 * @param notTaken what the platform did not take of what it was told, in words
 * @param end how the job was ended, or null where it goes on in the next run
 * @param stopped why the work broke off, or null where it did not
 */
public record ExportReport(
        ExportJob job,
        int posted,
        int known,
        int failed,
        int underWay,
        List<String> notTaken,
        @Nullable ExportEnd end,
        @Nullable Failure stopped) {

    public ExportReport {
        notTaken = List.copyOf(notTaken);
    }
}
