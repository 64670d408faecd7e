package dev.weighhouse.books;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dated set of debits and credits.
 *
 * @param id the id its maker gave it
 * @param date the accounting date
 * @param reference the document number
 * @param narration why it was made
 * @param lines at least two
 */
public record JournalEntry(
        String id,
        LocalDate date,
        @Nullable String reference,
        @Nullable String narration,
        List<Line> lines) {

    /**
     * One debit (positive) or credit (negative).
     *
     * @param account the ledger's id of the account posted to
     * @param amount debit positive
     * @param description the memo of the line
     * @param taxCode the ledger's tax code, or null where the line has no tax of its own
     * @param dimensions values of classes, departments or tracking categories, by the ledger's name of the dimension
     */
    public record Line(
            AccountId account,
            Money amount,
            @Nullable String description,
            @Nullable String taxCode,
            Map<String, String> dimensions) {

        public Line {
            dimensions = Map.copyOf(dimensions);
        }

        /** A line without tax code and dimensions. */
        public Line(AccountId account, Money amount, @Nullable String description) {
            this(account, amount, description, null, Map.of());
        }
    }

    public JournalEntry {
        lines = List.copyOf(lines);
    }

    /** Debits less credits in each currency; an entry that balances has nothing but zeros. */
    public Map<Currency, Money> imbalance() {
        return lines.stream()
                .map(Line::amount)
                .collect(Collectors.toMap(Money::currency, amount -> amount, Money::plus));
    }

    /** The sum of the debits in each currency. */
    public Map<Currency, Money> debits() {
        return lines.stream()
                .map(Line::amount)
                .filter(amount -> amount.signum() > 0)
                .collect(Collectors.toMap(Money::currency, amount -> amount, Money::plus));
    }

    /** Whether the other has the same date, accounts and amounts, in whatever order; ledgers trim words, so they are no part of it. */
    public boolean looksLike(JournalEntry other) {
        return date.equals(other.date) && amounts().equals(other.amounts());
    }

    private Map<Map.Entry<AccountId, Money>, Long> amounts() {
        return lines.stream()
                .collect(
                        Collectors.groupingBy(line -> Map.entry(line.account(), line.amount()), Collectors.counting()));
    }

    public boolean balances() {
        return lines.size() > 1 && imbalance().values().stream().allMatch(Money::isZero);
    }
}
