package dev.weighhouse.journal;

import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Check.Field;
import dev.weighhouse.journal.Check.Result;
import dev.weighhouse.journal.Check.Spot;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The debits and the credits of an entry in each currency. Each side is added up for itself: where both can be counted, every
 * other sum over the lines can, whatever their order.
 */
public final class EntrySums {
    private final TreeMap<Currency, Sum> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    private @Nullable Check tooLarge;
    private int lines;

    /**
     * The two sides of one currency.
     *
     * @param debits zero or more
     * @param credits zero or more
     */
    public record Sum(Money debits, Money credits) {

        public boolean balances() {
            return debits.equals(credits);
        }

        /** Debits less credits. */
        public Money out() {
            return debits.minus(credits);
        }

        private Sum plus(Money amount) {
            return amount.signum() > 0 ? new Sum(debits.plus(amount), credits) : new Sum(debits, credits.minus(amount));
        }
    }

    public static EntrySums of(Draft draft) {
        return of(draft.lines());
    }

    /** Lines without an amount count as lines only. */
    public static EntrySums of(List<Draft.Line> lines) {
        var sums = new EntrySums();
        lines.forEach(line -> sums.add(line.amount()));
        return sums;
    }

    /** Adds the next line; one that would make a side too large to be counted is told and left out. */
    void add(@Nullable Money amount) {
        lines++;
        if (amount == null) {
            return;
        }
        var none = Money.zero(amount.currency());
        try {
            sums.put(
                    amount.currency(),
                    sums.getOrDefault(amount.currency(), new Sum(none, none)).plus(amount));
        } catch (ArithmeticException _) {
            tooLarge = tooLarge == null ? tooLarge(lines, amount) : tooLarge;
        }
    }

    private static Check tooLarge(int line, Money amount) {
        var most = new Money(Long.MAX_VALUE, amount.currency());
        return new Check(
                Result.STOP,
                "Line %d brings the %s above %s %s, more than can be counted."
                        .formatted(
                                line,
                                amount.signum() > 0 ? "debits" : "credits",
                                JournalParts.words(most),
                                amount.currency().getCurrencyCode()),
                "Correct the amounts of lines 1 to %d, or divide the entry.".formatted(line),
                new Spot(Field.AMOUNT, line));
    }

    /** What is wrong with the first line that makes a side too large; empty where all of them were added. */
    public Optional<Check> tooLarge() {
        return Optional.ofNullable(tooLarge);
    }

    /** In the order of the currency codes; empty where no line has an amount. */
    public List<Sum> all() {
        return List.copyOf(sums.values());
    }

    /** The debits of each currency that has any, in the order of the codes. */
    public List<Money> debits() {
        return sums.values().stream()
                .map(Sum::debits)
                .filter(debits -> !debits.isZero())
                .toList();
    }
}
