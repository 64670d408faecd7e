package dev.weighhouse.reconcile;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Quote;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one side quotes for one compared account in one currency. Debit positive. Null: the side does not state it.
 *
 * @param opening the balance at the start of the period
 * @param movements the sum of its movements within the period
 * @param debits what of that sum debits come to, where each movement is known
 * @param closing the balance at the end of the period
 * @param quotes what the figures were read from
 */
public record SideFigures(
        @Nullable Money opening,
        @Nullable Money movements,
        @Nullable Money debits,
        @Nullable Money closing,
        List<Quote> quotes) {

    public SideFigures {
        quotes = List.copyOf(quotes);
        if (debits != null
                && (movements == null
                        || debits.signum() < 0
                        || movements.minus(debits).signum() > 0)) {
            throw new IllegalArgumentException("debits of %s are no part of %s".formatted(debits, movements));
        }
    }

    /** Figures of which it is not known how debits and credits made up the movements. */
    public SideFigures(
            @Nullable Money opening, @Nullable Money movements, @Nullable Money closing, List<Quote> quotes) {
        this(opening, movements, null, closing, quotes);
    }

    public static SideFigures none() {
        return new SideFigures(null, null, null, List.of());
    }

    /** What credits come to, never positive; with the debits it is the sum of the movements. Empty where that is not known. */
    public Optional<Money> credits() {
        return movements == null || debits == null ? Optional.empty() : Optional.of(movements.minus(debits));
    }

    /** What moved within the period: closing less opening where both are quoted, else the sum of the movements. */
    public Optional<Money> activity() {
        if (opening != null && closing != null) {
            return Optional.of(closing.minus(opening));
        }
        return Optional.ofNullable(movements);
    }

    public Optional<Money> amount(Basis basis) {
        return basis == Basis.CLOSING ? Optional.ofNullable(closing) : activity();
    }

    /** Those of the quotes that {@link #amount} is read from. */
    public List<Quote> quotesBehind(Basis basis) {
        var byBalances = basis == Basis.CLOSING || (opening != null && closing != null);
        return quotes.stream()
                .filter(quote -> switch (quote.subject()) {
                    case Quote.Subject.Accounts() -> false;
                    case Quote.Subject.Balances(var asOf) ->
                        byBalances && (basis == Basis.ACTIVITY || asOf.moment() == AsOf.Moment.CLOSING);
                    case Quote.Subject.Movements(var _) -> !byBalances;
                })
                .toList();
    }

    /** What is missing from opening + movements = closing; zero when it adds up, empty when it cannot be checked. */
    public Optional<Money> rollForwardGap() {
        if (opening == null || movements == null || closing == null) {
            return Optional.empty();
        }
        return Optional.of(closing.minus(opening).minus(movements));
    }
}
