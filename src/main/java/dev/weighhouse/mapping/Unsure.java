package dev.weighhouse.mapping;

import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.Already.Together;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Objects;
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
        private static final Pattern GROUP = Pattern.compile("(.+):([A-Z]{3})");
        private static final Pattern MONTH = Pattern.compile("(?:day|entry|payout:.+):(\\d{4}-\\d{2})(?:[-:].*)?");

        /** Whether what belongs together may be in it. */
        boolean covers(Together key, Collection<Transaction> transactions) {
            if (first != null
                    && first.drawn().stream()
                            .anyMatch(drawn -> drawn.date().equals(key.date())
                                    && drawn.whole().equals(key.whole()))) {
                return true;
            }
            var parts = GROUP.matcher(group);
            if (!parts.matches()) {
                return false;
            }
            var batch = parts.group(1);
            return transactions.stream()
                            .anyMatch(transaction -> transaction
                                    .amount()
                                    .currency()
                                    .getCurrencyCode()
                                    .equals(parts.group(2)))
                    && (batch.equals(key.whole())
                            || batch.equals(Batch.day(key.date()))
                            || transactions.stream()
                                    .map(transaction -> transaction.traits().payout())
                                    .filter(Objects::nonNull)
                                    .anyMatch(payout ->
                                            batch.equals(Batch.payout(payout, Period.of(YearMonth.from(key.date()))))));
        }

        /** The month its transactions are of, as far as its id tells. */
        public Optional<YearMonth> month() {
            var month = MONTH.matcher(group);
            return month.matches() ? Optional.of(YearMonth.parse(month.group(1))) : Optional.empty();
        }
    }
}
