package dev.weighhouse.bench;

import dev.weighhouse.reconcile.Cause;

/**
 * An error that was put into a book.
 *
 * @param minor its share of the difference, platform minus ledger
 * @param key the id of a row it is to be seen at, or the name of an entry or a waiver
 */
record Planted(Cause.Kind kind, long minor, String key) {}
