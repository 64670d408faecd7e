package dev.weighhouse.crossing;

import java.time.Instant;

/** What is said to a platform of one item of a job. */
public sealed interface ExportResult {

    /** The platform's id of the item. */
    String item();

    /**
     * Its entry stands in the ledger.
     *
     * @param ledgerId the ledger's id of the entry
     * @param at when it was posted
     */
    record Posted(String item, String ledgerId, Instant at) implements ExportResult {}

    /** The ledger holds nothing of it, and somebody has to do something about that. */
    record Failed(String item, ExportTrouble trouble, String words) implements ExportResult {}

    /** It is being worked on, and how it ends is not known yet. */
    record UnderWay(String item) implements ExportResult {}
}
