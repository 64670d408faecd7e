package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import java.util.List;

/**
 * A platform's transactions of a month as journal entries.
 *
 * @param entries balanced; the id of each is the stable id of its day, payout or transaction at the platform
 * @param held what no entry was made of, and why
 */
public record Transformed(ConnectionId platform, Period month, List<JournalEntry> entries, List<Held> held) {

    public Transformed {
        entries = List.copyOf(entries);
        held = List.copyOf(held);
    }

    /**
     * A transaction that stays out.
     *
     * @param why in words
     */
    public record Held(Transaction transaction, String why) {}
}
