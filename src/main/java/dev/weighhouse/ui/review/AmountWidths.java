package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.MoneyFormat;
import java.util.List;
import java.util.Optional;

/**
 * How much room the longest amount of each column needs, in em, its sign included: a lens may turn it.
 *
 * @param ledger of the ledger's amounts
 * @param platform of the platforms' amounts
 * @param difference of the differences
 */
record AmountWidths(double ledger, double platform, double difference) {
    private static final double DIGIT = 0.64;
    private static final double POINT = 0.32;
    private static final double SIGN = 0.84;

    /** Before anything was read. */
    static final AmountWidths USUAL = new AmountWidths(0, 0, 0);

    static AmountWidths of(List<ReviewRow> rows) {
        double ledger = 0;
        double platform = 0;
        double difference = 0;
        for (var row : rows) {
            ledger = Math.max(ledger, width(row.ledger()));
            platform = Math.max(platform, width(row.platform()));
            difference = Math.max(difference, width(row.difference()));
        }
        return new AmountWidths(ledger, platform, difference);
    }

    private static double width(Optional<Money> amount) {
        return amount.map(MoneyFormat::difference).map(AmountWidths::width).orElse(0.0);
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
