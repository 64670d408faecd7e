package dev.weighhouse.reconcile;

/** What of the two sides is compared. */
public enum Basis {
    /** The balances at the end of the period. */
    CLOSING,
    /** What moved within the period; used where the platform quotes no balance. */
    ACTIVITY
}
