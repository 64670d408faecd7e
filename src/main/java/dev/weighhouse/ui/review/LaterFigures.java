package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.PeriodCauses;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.ReviewNode;
import dev.weighhouse.reconcile.Subtotal;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the rows only a moment after they are shown: what each difference consists of, and what the ledger had the
 * month before. Written and asked on the JavaFX thread; empty before.
 */
final class LaterFigures {
    private final Map<RowKey, Waterfall> waterfalls = new HashMap<>();
    private Map<RowKey, Money> before = Map.of();

    /** Sums of groups are asked for with every frame and change only with what is known. */
    private final IdentityHashMap<ReviewNode.Group, Map<Subtotal, Sums>> sums = new IdentityHashMap<>();

    /**
     * What the lines of one subtotal come to; empty where one of them is not known yet or has none, and where it is too large to be added.
     *
     * @param explained of those that differ
     * @param unexplained of those that differ
     * @param prior of the ledger, the month before
     */
    record Sums(Optional<Money> explained, Optional<Money> unexplained, Optional<Money> prior) {
        static final Sums NONE = new Sums(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Takes over what was known of the same month when it was read before, until it is known anew. */
    void keep(LaterFigures earlier) {
        waterfalls.putAll(earlier.waterfalls);
        before = earlier.before;
        sums.clear();
    }

    void take(Map<RowKey, Waterfall> found) {
        waterfalls.putAll(found);
        sums.clear();
    }

    /** @param prior what the ledger had on each account the month before */
    void takePrior(Map<RowKey, Money> prior) {
        before = prior;
        sums.clear();
    }

    /** Whether there is a difference to take apart. */
    static boolean differs(Variance variance) {
        return variance.difference().filter(out -> !out.isZero()).isPresent();
    }

    /** What the difference consists of; empty where there is none, or as long as it is not known of this very difference. */
    Optional<Waterfall> waterfall(Variance variance) {
        return differs(variance)
                ? Optional.ofNullable(waterfalls.get(RowKey.of(variance)))
                        .filter(known -> variance.difference().equals(Optional.of(known.difference())))
                : Optional.empty();
    }

    /** What the ledger had the month before, by balance or activity as it is compared now. */
    Optional<Money> prior(Variance variance) {
        return Optional.ofNullable(before.get(RowKey.of(variance)));
    }

    /** Whether every difference is taken apart. */
    boolean complete(Review review) {
        return review.variances().stream()
                .filter(LaterFigures::differs)
                .allMatch(variance -> waterfall(variance).isPresent());
    }

    /**
     * What all differences of the month come to, cause by cause, for each currency; empty until every one is taken apart. Throws
     * {@link ArithmeticException} where they are too large to be added.
     */
    Optional<List<PeriodCauses>> together(Review review) {
        return complete(review)
                ? Optional.of(PeriodCauses.of(review.variances().stream()
                        .flatMap(variance -> waterfall(variance).stream())
                        .toList()))
                : Optional.empty();
    }

    /** What the lines below a group come to that its subtotal counts. */
    Sums sums(ReviewNode.Group group, Subtotal subtotal) {
        return sums.computeIfAbsent(group, _ -> new HashMap<>())
                .computeIfAbsent(subtotal, wanted -> added(group, wanted));
    }

    /** The line below a group that has most of one cause, or of what is unexplained; of two with as much, the first. */
    Optional<Variance> most(ReviewNode.Group group, Subtotal subtotal, Cause.@Nullable Kind kind) {
        return counted(group, subtotal).stream()
                .filter(line -> share(line, kind).signum() != 0)
                .reduce((most, next) -> share(next, kind).compareTo(share(most, kind)) > 0 ? next : most);
    }

    /** Without its sign, and as a decimal number: the smallest long has no positive partner. */
    private BigDecimal share(Variance line, Cause.@Nullable Kind kind) {
        return waterfall(line)
                .map(apart -> kind == null ? apart.unexplained() : apart.amount(kind))
                .filter(amount -> !amount.isZero())
                .map(amount -> amount.decimal().abs())
                .orElse(BigDecimal.ZERO);
    }

    /**
     * What the lines below a group that its subtotal counts differ by together; the evidence of a cause are their accounts. Empty where
     * that is not known yet, and where the shares of a cause are too large to be added.
     */
    Optional<Waterfall> together(ReviewNode.Group group, Subtotal subtotal) {
        try {
            return apart(group, subtotal);
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    private Optional<Waterfall> apart(ReviewNode.Group group, Subtotal subtotal) {
        var difference = subtotal.difference();
        var unexplained = sums(group, subtotal).unexplained();
        if (difference == null || difference.isZero() || unexplained.isEmpty()) {
            return Optional.empty();
        }
        var amounts = new EnumMap<Cause.Kind, Money>(Cause.Kind.class);
        var accounts = new EnumMap<Cause.Kind, List<String>>(Cause.Kind.class);
        for (var line : counted(group, subtotal)) {
            for (var cause : waterfall(line).map(Waterfall::causes).orElse(List.of())) {
                amounts.merge(cause.kind(), cause.amount(), Money::plus);
                accounts.computeIfAbsent(cause.kind(), _ -> new ArrayList<>()).add(line.label());
            }
        }
        // What comes to nothing in sum is no share of the sum.
        var causes = amounts.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .map(each -> new Cause(each.getKey(), each.getValue(), accounts.getOrDefault(each.getKey(), List.of())))
                .toList();
        return Optional.of(new Waterfall(difference, causes));
    }

    private static List<Variance> counted(ReviewNode.Group group, Subtotal subtotal) {
        return GroupLines.of(group).stream()
                .filter(line -> line.currency().equals(subtotal.currency()) && line.basis() == subtotal.basis())
                .filter(line -> subtotal.difference() == null
                        ? line.ledgerAmount().isPresent()
                        : line.difference().isPresent())
                .toList();
    }

    private Sums added(ReviewNode.Group group, Subtotal subtotal) {
        var lines = counted(group, subtotal);
        var differing = lines.stream().filter(LaterFigures::differs).toList();
        return new Sums(
                sum(differing, line -> waterfall(line).map(Waterfall::explained)),
                sum(differing, line -> waterfall(line).map(Waterfall::unexplained)),
                sum(lines, this::prior));
    }

    /** Empty too where it is too large: a sum that is not known is not shown. */
    private static Optional<Money> sum(Iterable<Variance> lines, Function<Variance, Optional<Money>> amount) {
        var sum = Optional.<Money>empty();
        try {
            for (var line : lines) {
                var next = amount.apply(line);
                if (next.isEmpty()) {
                    return next;
                }
                sum = sum.map(next.get()::plus).or(() -> next);
            }
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
        return sum;
    }
}
