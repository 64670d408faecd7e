package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.mapping.Drawn;
import dev.weighhouse.mapping.Placement;
import dev.weighhouse.mappingdesk.Transformed.Total;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up transactions as they are placed and the lines of entries apart from each other, so that the one proves the other. */
final class Totals {
    private final Map<Place, Sums> sums = new TreeMap<>();

    private record Place(AccountId account, String taxCode, String currency) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::account)
                .thenComparing(Place::taxCode)
                .thenComparing(Place::currency);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Sums {
        private Money transactions;
        private Money entries;

        Sums(Currency currency) {
            transactions = new Money(0, currency);
            entries = new Money(0, currency);
        }
    }

    private Sums sums(AccountId account, @Nullable String taxCode, Currency currency) {
        return sums.computeIfAbsent(
                new Place(account, taxCode == null ? "" : taxCode, currency.getCurrencyCode()),
                _ -> new Sums(currency));
    }

    /** Throws {@link ArithmeticException} rather than overflow, as does all here. */
    void add(Placement placement) {
        if (placement instanceof Placement.Goes goes) {
            for (var share : goes.shares()) {
                var sum = sums(share.account(), share.taxCode(), share.amount().currency());
                sum.transactions = sum.transactions.plus(share.amount());
            }
        }
    }

    void add(Drawn drawn) {
        var sum = sums(drawn.ledger(), drawn.marks().taxCode(), drawn.amount().currency());
        sum.entries = sum.entries.plus(drawn.amount());
    }

    /** What a person wrote, as far as it is complete. */
    void add(Draft draft) {
        for (var line : draft.lines()) {
            var account = line.account();
            var amount = line.amount();
            if (account != null && amount != null) {
                var sum = sums(account, line.taxCode(), amount.currency());
                sum.entries = sum.entries.plus(amount);
            }
        }
    }

    void add(JournalEntry entry) {
        for (var line : entry.lines()) {
            var sum = sums(line.account(), line.taxCode(), line.amount().currency());
            sum.entries = sum.entries.plus(line.amount());
        }
    }

    /** By account. What comes to nothing on both sides is not told. */
    List<Total> all() {
        return sums.entrySet().stream()
                .map(each -> new Total(
                        each.getKey().account(),
                        each.getKey().taxCode().isEmpty() ? null : each.getKey().taxCode(),
                        each.getValue().transactions,
                        each.getValue().entries))
                .filter(total ->
                        !total.transactions().isZero() || !total.entries().isZero())
                .toList();
    }
}
