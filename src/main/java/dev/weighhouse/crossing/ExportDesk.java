package dev.weighhouse.crossing;

import java.util.Optional;

/** Where items of a platform become entries of the ledger. */
public interface ExportDesk {

    /**
     * What stands in the ledger of an item, brought there in whatever job.
     *
     * @return empty where nothing of it stands there
     */
    Optional<ExportResult.Posted> posted(ExportJob job, ExportItem item);

    /**
     * How far an item is that cannot be read now, and was on its way before.
     *
     * @return empty where nothing was ever made of it
     */
    Optional<ExportResult> before(ExportJob job, String item);

    /**
     * Brings an item on its way into the ledger, or says why it stays out. The same item is only ever on one way.
     *
     * @return what is to be said of it now; {@link ExportResult.UnderWay} where a person has yet to consent, or the ledger's word is
     *     missing
     * @throws FailureException if nothing can be worked with now, neither this item nor any other
     */
    ExportResult bring(ExportJob job, ExportItem item, Progress progress);

    /**
     * Somebody gave an item up on the platform: what is under way of it here goes no further until a person has seen that. Said of
     * the same item as often as its job is worked.
     *
     * @throws FailureException if what is under way cannot be held back now
     */
    void givenUp(ExportJob job, String item);
}
