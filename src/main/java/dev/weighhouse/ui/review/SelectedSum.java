package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the selected accounts come to, one sum for each currency. */
final class SelectedSum {

    private SelectedSum() {}

    /** Empty where fewer than two accounts are selected. */
    static String words(Collection<? extends ReviewRow> rows, SignLens lens) {
        var lines = rows.stream()
                .filter(LineRow.class::isInstance)
                .map(LineRow.class::cast)
                .toList();
        if (lines.size() < 2) {
            return "";
        }
        try {
            return words(lines, sums(lines), lens);
        } catch (ArithmeticException _) {
            return Words.text("review.selected.too-large", lines.size());
        }
    }

    private static Map<Currency, Money> sums(List<LineRow> lines) {
        var sums = new TreeMap<Currency, Money>(Comparator.comparing(Currency::getCurrencyCode));
        lines.forEach(line -> line.difference().ifPresent(d -> sums.merge(d.currency(), d, Money::plus)));
        return sums;
    }

    private static String words(List<LineRow> lines, Map<Currency, Money> sums, SignLens lens) {
        if (sums.isEmpty()) {
            return Words.text("review.selected.none", lines.size());
        }
        var sides = lines.stream().map(LineRow::normalSide).distinct().toList();
        // Accounts of both kinds only add up by debit and credit.
        var mixed = sides.size() > 1 && lens == SignLens.NATURAL;
        var side = mixed ? Side.DEBIT : sides.getFirst();
        var text = sums.values().stream()
                .map(sum -> MoneyFormat.difference(lens.shown(sum, side)) + " "
                        + sum.currency().getCurrencyCode())
                .collect(Collectors.joining(", "));
        return Words.text(mixed ? "review.selected.mixed" : "review.selected", lines.size(), text);
    }
}
