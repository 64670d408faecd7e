package dev.weighhouse.crossing;

/** Which way a fact crosses. */
public enum Direction {
    /** From a side into the workspace: a pull. */
    IN,
    /** From the workspace into the ledger. */
    OUT
}
