package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.JournalEntry;
import java.math.BigDecimal;

/**
 * The rate of an entry in a foreign currency: units of the home currency for one unit of the other. It has to come with the
 * entry, as the dimension {@value #DIMENSION} of one line or of all, because what is approved and what is sent must not hang
 * on the hour.
 */
final class ExchangeRate {
    static final String DIMENSION = "ExchangeRate";

    private ExchangeRate() {}

    static BigDecimal of(JournalEntry entry) {
        BigDecimal rate = null;
        for (var i = 0; i < entry.lines().size(); i++) {
            var text = entry.lines().get(i).dimensions().get(DIMENSION);
            var where = "line %d, %s".formatted(i + 1, DIMENSION);
            if (text == null) {
                continue;
            }
            var stated = number(where, text);
            if (rate != null && rate.compareTo(stated) != 0) {
                throw JournalChecks.refused(
                        where, "it is %s and was %s before".formatted(stated, rate), "Give one rate.");
            }
            rate = stated;
        }
        if (rate == null) {
            throw JournalChecks.refused(
                    "line 1, " + DIMENSION,
                    "it is missing, and QuickBooks would take 1 for it",
                    "Give line 1 the dimension %s, such as 0.8612.".formatted(DIMENSION));
        }
        return rate;
    }

    private static BigDecimal number(String where, String text) {
        if (!text.matches("\\d{1,7}(\\.\\d{1,10})?") || new BigDecimal(text).signum() == 0) {
            throw JournalChecks.refused(where, "it is no rate", "Write it as 0.8612.");
        }
        return new BigDecimal(text);
    }
}
