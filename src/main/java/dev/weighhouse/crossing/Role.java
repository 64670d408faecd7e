package dev.weighhouse.crossing;

/** Which of the two sides a connection stands on. */
public enum Role {
    /** The accounting system, the source of truth. A workspace has one. */
    LEDGER,
    /** An upstream system. A workspace has as many as the company uses. */
    PLATFORM
}
