package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The differences of many accounts in one currency taken apart together. What one account has too much another has too little as a
 * rule, so both directions are told beside their sum. Debit positive.
 *
 * @param difference the sum of the differences; that of the lines is the same, to the minor unit
 * @param lines one for each kind of cause in the order of the kinds, and at the end what is unexplained, if any account has of it
 */
public record PeriodCauses(Money difference, List<Line> lines) {
    public PeriodCauses {
        lines = List.copyOf(lines);
        var sum = lines.stream().map(Line::net).reduce(Money.zero(difference.currency()), Money::plus);
        if (!sum.equals(difference)) {
            throw new IllegalStateException("causes and rest are not %s: %s".formatted(difference, lines));
        }
    }

    /**
     * One cause, over all accounts.
     *
     * @param kind null for what is unexplained
     * @param more its shares that are positive together
     * @param less its shares that are negative together
     * @param accounts how many have a share of it
     */
    public record Line(Cause.@Nullable Kind kind, Money more, Money less, int accounts) {
        public Money net() {
            return more.plus(less);
        }
    }

    /** One for each currency, by its code. Throws {@link ArithmeticException} where they are too large to be added. */
    public static List<PeriodCauses> of(Collection<Waterfall> accounts) {
        var byCode = accounts.stream()
                .collect(Collectors.groupingBy(
                        each -> each.difference().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        return byCode.values().stream().map(PeriodCauses::ofOneCurrency).toList();
    }

    private static PeriodCauses ofOneCurrency(List<Waterfall> accounts) {
        var currency = accounts.getFirst().difference().currency();
        var lines = new ArrayList<Line>();
        for (var kind : Cause.Kind.values()) {
            lines.add(line(
                    kind,
                    currency,
                    accounts,
                    each -> each.causes().stream()
                            .filter(cause -> cause.kind() == kind)
                            .map(Cause::amount)
                            .reduce(Money.zero(currency), Money::plus)));
        }
        lines.add(line(null, currency, accounts, Waterfall::unexplained));
        lines.removeIf(line -> line.accounts() == 0);
        return new PeriodCauses(
                accounts.stream().map(Waterfall::difference).reduce(Money::plus).orElseThrow(), lines);
    }

    private static Line line(
            Cause.@Nullable Kind kind, Currency currency, List<Waterfall> accounts, Function<Waterfall, Money> share) {
        var shares = accounts.stream().map(share).filter(each -> !each.isZero()).toList();
        var nothing = Money.zero(currency);
        return new Line(
                kind,
                shares.stream().filter(each -> each.signum() > 0).reduce(nothing, Money::plus),
                shares.stream().filter(each -> each.signum() < 0).reduce(nothing, Money::plus),
                shares.size());
    }
}
