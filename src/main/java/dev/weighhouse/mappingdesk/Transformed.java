package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A platform's transactions of a month as journal entries.
 *
 * @param entries balanced; the id of each is the stable id of its day, payout or transaction at the platform
 * @param booked how many transactions are in the entries
 * @param held what no entry was made of, and why
 * @param totals by ledger account, tax code and currency: the transactions beside the entries
 */
public record Transformed(
        ConnectionId platform,
        Period month,
        List<JournalEntry> entries,
        int booked,
        List<Held> held,
        List<Total> totals) {

    public Transformed {
        entries = List.copyOf(entries);
        held = List.copyOf(held);
        totals = List.copyOf(totals);
    }

    /**
     * A transaction that stays out.
     *
     * @param why in words
     */
    public record Held(Transaction transaction, String why) {}

    /**
     * What one account has, debit positive.
     *
     * @param transactions what the transactions that are not held add up to on it, each placed by itself
     * @param entries what the lines of the entries add up to on it
     */
    public record Total(AccountId account, @Nullable String taxCode, Money transactions, Money entries) {
        public boolean agrees() {
            return transactions.equals(entries);
        }
    }

    /** The same with some of its entries only. */
    public Transformed only(Predicate<JournalEntry> which) {
        return new Transformed(platform, month, entries.stream().filter(which).toList(), booked, held, totals);
    }
}
