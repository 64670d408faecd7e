package dev.weighhouse.crossing;

import dev.weighhouse.books.Digest;

/**
 * One row of the crossing log.
 *
 * @param sequence its number, from 1, without gaps
 * @param previous the hash of the row before; 64 zeros for the first
 * @param hash over the number, the previous hash and every field of the entry ({@link EventChain})
 * @param entry what happened
 */
public record CrossingEvent(long sequence, Digest previous, Digest hash, LogEntry entry) {}
