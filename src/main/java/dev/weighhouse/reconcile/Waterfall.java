package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.util.List;
import java.util.function.Predicate;

/**
 * A difference taken apart: the causes and what is left together are the difference, to the minor unit.
 *
 * @param difference platform minus ledger
 * @param causes at most one of each kind, in the order of the kinds
 */
public record Waterfall(Money difference, List<Cause> causes) {
    public Waterfall {
        causes = List.copyOf(causes);
    }

    /** What has a cause; may be larger than the difference, or go the other way. */
    public Money explained() {
        return sum(_ -> true);
    }

    /**
     * What the rows of the two sides tell of it, less what adjustments of ours took of that; without entries of ours that are still
     * on their way or were refused.
     */
    public Money explainedByRows() {
        return sum(cause -> !cause.kind().ours());
    }

    /** What is left when all causes are taken away. */
    public Money unexplained() {
        return difference.minus(explained());
    }

    private Money sum(Predicate<Cause> which) {
        return causes.stream().filter(which).map(Cause::amount).reduce(Money.zero(difference.currency()), Money::plus);
    }
}
