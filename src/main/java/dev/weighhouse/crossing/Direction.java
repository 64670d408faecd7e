package dev.weighhouse.crossing;

/** Which way a fact crosses. */
public enum Direction {
    /** From a side into the workspace: a pull. */
    IN,
    /** From the workspace to a side: an entry into the ledger, a change of an account to a platform. */
    OUT
}
