package dev.weighhouse.crossing;

import dev.weighhouse.books.JournalEntry;

/**
 * One approved entry that is to stand in the ledger.
 *
 * @param key the key of its fact
 * @param entry what is to stand there; it balances
 * @param subject how people look for it
 * @param by who pushes it
 */
public record Consignment(CrossingKey key, JournalEntry entry, LogEntry.Subject subject, String by)
        implements Freight {}
