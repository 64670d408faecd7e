package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several accounts state together in one currency: a part that one of them does not state is not stated. */
final class Totals {
    private static final Comparator<Quote> BY_NUMBER = Comparator.comparingLong(Quote::id);

    private Totals() {}

    static Basis basis(List<SideFigures> figures) {
        return figures.stream().allMatch(each -> each.closing() != null) ? Basis.CLOSING : Basis.ACTIVITY;
    }

    static SideFigures of(List<SideFigures> figures, Basis basis) {
        if (figures.size() == 1) {
            return figures.getFirst();
        }
        var opening = sum(figures, SideFigures::opening);
        var closing = sum(figures, SideFigures::closing);
        // Some may state their activity by balances, others by movements: what is compared is the sum of the
        // activities.
        var byActivity = basis == Basis.ACTIVITY && (opening == null || closing == null);
        Function<SideFigures, @Nullable Money> moved =
                byActivity ? each -> each.activity().orElse(null) : SideFigures::movements;
        // Balances tell how far they moved, and not by which debits and credits.
        var allMoved = figures.stream().allMatch(each -> each.activity().equals(Optional.ofNullable(each.movements())));
        var debits = byActivity && !allMoved ? null : sum(figures, SideFigures::debits);
        return new SideFigures(opening, sum(figures, moved), debits, closing, quotes(figures, SideFigures::quotes));
    }

    /** The quotes named by any of them, each once, in the order they were kept. */
    static List<Quote> quotes(List<SideFigures> figures, Function<SideFigures, List<Quote>> which) {
        if (figures.size() == 1) {
            return which.apply(figures.getFirst());
        }
        var seen = new HashSet<Long>();
        var distinct = new ArrayList<Quote>();
        for (var each : figures) {
            for (var quote : which.apply(each)) {
                if (seen.add(quote.id())) {
                    distinct.add(quote);
                }
            }
        }
        distinct.sort(BY_NUMBER);
        return distinct;
    }

    private static @Nullable Money sum(List<SideFigures> figures, Function<SideFigures, @Nullable Money> part) {
        Money total = null;
        for (var each : figures) {
            var amount = part.apply(each);
            if (amount == null) {
                return null;
            }
            total = total == null ? amount : total.plus(amount);
        }
        return total;
    }
}
