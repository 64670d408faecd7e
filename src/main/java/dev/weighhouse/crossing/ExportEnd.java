package dev.weighhouse.crossing;

/** How a job is said to have ended. */
public sealed interface ExportEnd {

    /** Everything of it stands in the ledger. */
    record Completed() implements ExportEnd {}

    /** A part of it stands in the ledger. */
    record WithErrors() implements ExportEnd {}

    /** Nothing of it was brought into the ledger. */
    record Failed(ExportTrouble trouble, String words) implements ExportEnd {}
}
