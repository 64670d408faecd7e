package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.Making;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A platform's transactions of a month as journal entries: those that are in no entry yet.
 *
 * @param entries balanced; the id of each is the stable id of its day, payout or transaction at the platform. What came, changed
 *     or vanished since an entry was drafted is the difference, in an entry whose id has a number after that
 * @param booked how many transactions are in the entries
 * @param held what no entry was made of, and why
 * @param totals by ledger account, tax code and currency: the transactions beside the entries, those drafted before too
 * @param before the entries that were drafted before, the earliest first; not as now where the mapping of what is in them changed,
 *     and they were not sent yet: then draft them again in Journals
 * @param makings what each entry is made of, by its id
 * @param decided by the id of an entry, what of it goes where by which decision, the largest first; of those drafted before by the
 *     id of their day, payout or transaction
 */
public record Transformed(
        ConnectionId platform,
        Period month,
        List<JournalEntry> entries,
        int booked,
        List<Held> held,
        List<Total> totals,
        List<Drafted> before,
        Map<String, Making> makings,
        Map<String, List<Decided>> decided) {

    public Transformed {
        entries = List.copyOf(entries);
        held = List.copyOf(held);
        totals = List.copyOf(totals);
        before = List.copyOf(before);
        makings = Map.copyOf(makings);
        decided = Map.copyOf(decided);
    }

    /**
     * What of an entry goes to one account by one decision.
     *
     * @param transactions how many
     * @param amount what they have there, debit positive
     * @param words what was asked, and the test that decided: {@code Train, through Travel: counterparty is Brewfix}
     */
    public record Decided(AccountId account, int transactions, Money amount, String words) {}

    /** The same with what decided. */
    Transformed by(Map<String, List<Decided>> decisions) {
        return new Transformed(platform, month, entries, booked, held, totals, before, makings, decisions);
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
        return with(entries.stream().filter(which).toList());
    }

    /** The same with other entries. */
    public Transformed with(List<JournalEntry> others) {
        return new Transformed(platform, month, others, booked, held, totals, before, makings, decided);
    }
}
