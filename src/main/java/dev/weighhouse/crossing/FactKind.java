package dev.weighhouse.crossing;

/** What sort of fact crosses. The names are part of crossing keys and of the log, so they never change. */
public enum FactKind {
    /** One reading of one subject of a connection. */
    PULL,
    /** A journal entry. */
    JOURNAL,
    /** The journal entry that takes an earlier one back. */
    REVERSAL,
    /** A change of one account of a platform's chart. */
    ACCOUNT,
    /** What a platform is told of an entry made of its own item that stands in the ledger otherwise than it was posted. */
    CORRECTION,
    /** What a service is told of a reconciled month. */
    RESULTS
}
