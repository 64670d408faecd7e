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
    RESULTS,
    /** An item that a platform hands over for the ledger, in whatever job. */
    EXPORT_ITEM,
    /** What a platform is told of a job it handed over, or of one of its items. */
    EXPORT_RESULT
}
