package dev.weighhouse.reconcile;

/**
 * Two rows that may be one thing over the end of a month, and that nothing says it of but what they have in common.
 *
 * @param common {@code amount} or {@code number}
 */
record Doubt(Row ledger, Row platform, String common) {}
