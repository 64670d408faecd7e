package dev.weighhouse.mapping;

import dev.weighhouse.books.Transaction;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An entry that stands, and of which nobody knows what is where by it: it did not keep that, or somebody changed it by hand. */
public sealed interface Unsure {

    /**
     * It moves what was booked before. What it touches may be anywhere, so that nothing of it is moved once more.
     *
     * @param months whose amounts it may move; every month where that is empty
     */
    record Moves(Set<YearMonth> months) implements Unsure {
        public Moves {
            months = Set.copyOf(months);
        }

        boolean touches(YearMonth month) {
            return months.isEmpty() || months.contains(month);
        }
    }

    /**
     * It was made of transactions. What else came of its day, payout or transaction may be in it, so that no entry is made of that.
     *
     * @param group the stable id of what it was made of, with its currency
     * @param first what it was made of at first; null where that was not kept
     * @param why nothing is made of what belongs to it, in words
     */
    record MadeOf(String group, @Nullable Making first, String why) implements Unsure {
        private static final Pattern CURRENCY = Pattern.compile("(.+):([A-Z]{3})");
        private static final Pattern MONTH = Pattern.compile("(?:day|entry|payout:.+):(\\d{4}-\\d{2})(?:[-:].*)?");

        /** The id without the currency. */
        String batch() {
            var parts = CURRENCY.matcher(group);
            return parts.matches() ? parts.group(1) : group;
        }

        /** Whether any of these transactions is in its currency. */
        boolean isOfCurrency(Collection<Transaction> transactions) {
            return transactions.stream()
                    .anyMatch(each ->
                            group.endsWith(":" + each.amount().currency().getCurrencyCode()));
        }

        /** The month its transactions are of, as far as its id tells. */
        public Optional<YearMonth> month() {
            var month = MONTH.matcher(group);
            return month.matches() ? Optional.of(YearMonth.parse(month.group(1))) : Optional.empty();
        }
    }
}
