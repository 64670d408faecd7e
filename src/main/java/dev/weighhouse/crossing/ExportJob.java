package dev.weighhouse.crossing;

import java.time.Instant;

/**
 * A batch of items that a platform hands over for the ledger.
 *
 * @param id the platform's id of it
 * @param company the platform's id of the company
 * @param stage how far it is
 * @param items how many items it has
 * @param created when it was released
 */
public record ExportJob(String id, String company, Stage stage, int items, Instant created) {

    /** How far a job that is not over has come. */
    public enum Stage {
        WAITING,
        UNDER_WAY
    }
}
