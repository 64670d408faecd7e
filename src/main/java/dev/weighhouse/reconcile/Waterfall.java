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
        var kinds = causes.stream().map(Cause::kind).toList();
        if (!kinds.stream().sorted().distinct().toList().equals(kinds)) {
            throw new IllegalStateException("a kind of cause is one bar at most: " + kinds);
        }
        var sum = causes.stream().map(Cause::amount).reduce(unexplained(difference, causes), Money::plus);
        if (!sum.equals(difference)) {
            throw new IllegalStateException("causes and rest are not %s: %s".formatted(difference, causes));
        }
    }

    /** What has a cause; may be larger than the difference, or go the other way. */
    public Money explained() {
        return sum(_ -> true);
    }

    /**
     * What entries can set right of what the rows of the two sides tell, less what adjustments of ours took of that. Nothing where they
     * took more of it, or of other causes besides: then what is left of which cannot be said.
     */
    public Money adjustable() {
        var told = sum(cause -> cause.kind().adjustable() && cause.kind() != Cause.Kind.ADJUSTED);
        var left = told.plus(amount(Cause.Kind.ADJUSTED));
        boolean isPart = left.signum() == told.signum()
                && left.abs().minor() <= told.abs().minor();
        return isPart ? left : Money.zero(difference.currency());
    }

    /**
     * What a person may let stand: what is unexplained, and what an entry could set right. What is on its way, clears itself or wants
     * a mapping is none of it.
     */
    public Money waivable() {
        return unexplained().plus(adjustable());
    }

    /** The share of one kind; zero where it is no cause. */
    public Money amount(Cause.Kind kind) {
        return sum(cause -> cause.kind() == kind);
    }

    /** What is left when all causes are taken away. */
    public Money unexplained() {
        return unexplained(difference, causes);
    }

    private static Money unexplained(Money difference, List<Cause> causes) {
        return causes.stream().map(Cause::amount).reduce(difference, Money::minus);
    }

    private Money sum(Predicate<Cause> which) {
        return causes.stream().filter(which).map(Cause::amount).reduce(Money.zero(difference.currency()), Money::plus);
    }
}
