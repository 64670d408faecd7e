package dev.weighhouse.crossing;

import java.util.Optional;

/** Where items of a platform become entries of the ledger. */
public interface ExportDesk {

    /**
     * What is known of an item that was brought into the ledger before, in whatever job.
     *
     * @return empty where nothing of it ever was
     */
    Optional<ExportResult.Posted> posted(ExportItem item);

    /**
     * Brings an item into the ledger, through the log.
     *
     * @return what became of it; {@link ExportResult.UnderWay} where that is in doubt
     * @throws FailureException if the ledger cannot be worked with now, for this item or any other
     */
    ExportResult post(ExportItem item, Progress progress);
}
