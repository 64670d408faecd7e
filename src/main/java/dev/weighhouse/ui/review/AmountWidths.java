package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.MoneyFormat;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How much room the longest amount of each column needs, in em, its sign included: a lens may turn it.
 *
 * @param longest by column; a column that is not here needs none
 */
record AmountWidths(Map<Figure, Double> longest) {
    private static final double DIGIT = 0.64;
    private static final double POINT = 0.32;
    private static final double SIGN = 0.84;

    /** Before anything was read. */
    static final AmountWidths USUAL = new AmountWidths(Map.of());

    AmountWidths {
        longest = Map.copyOf(longest);
    }

    /** What these columns of the rows need. */
    static AmountWidths of(Collection<? extends ReviewRow> rows, Collection<Figure> figures) {
        var widths = new EnumMap<Figure, Double>(Figure.class);
        figures.forEach(figure -> widths.put(figure, longest(rows, figure)));
        return new AmountWidths(widths);
    }

    /** Of one column, in em. */
    double of(Figure figure) {
        return longest.getOrDefault(figure, 0.0);
    }

    /** With room for both. */
    AmountWidths and(AmountWidths other) {
        var both = new EnumMap<Figure, Double>(Figure.class);
        both.putAll(longest);
        other.longest.forEach((figure, width) -> both.merge(figure, width, Math::max));
        return new AmountWidths(both);
    }

    /** The largest of each currency is the longest, so that only that is written out; the smallest long has no positive partner. */
    private static double longest(Collection<? extends ReviewRow> rows, Figure figure) {
        var largest = new HashMap<Currency, Money>();
        for (var row : rows) {
            figure.of(row)
                    .ifPresent(amount -> largest.merge(
                            amount.currency(), amount, (one, other) -> minus(one) <= minus(other) ? one : other));
        }
        return largest.values().stream()
                .map(MoneyFormat::difference)
                .mapToDouble(AmountWidths::width)
                .max()
                .orElse(0);
    }

    private static long minus(Money amount) {
        return amount.minor() < 0 ? amount.minor() : -amount.minor();
    }

    /** By the widest of the faces amounts are set in. */
    private static double width(String text) {
        double em = 0;
        for (int at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            em += Character.isDigit(letter) ? DIGIT : letter == ',' || letter == '.' ? POINT : SIGN;
        }
        return em;
    }
}
