package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Money;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;

/** Dates of six digits, and amounts with a comma that always stands. */
final class SwiftValues {

    private static final int FIRST_OF_LAST_CENTURY = 80;

    private SwiftValues() {}

    static Money amount(String text, Currency currency, Place place) {
        return Amounts.ofText(text.replace(',', '.'), currency, () -> place + ": the amount " + text);
    }

    static LocalDate date(String text, Place place) {
        try {
            return date(text);
        } catch (DateTimeException _) {
            throw place.refused("%s is not a date".formatted(PlainText.name(text)), Mt940.CORRECT);
        }
    }

    /** From {@code yyMMdd}, of this century or the end of the last. */
    static LocalDate date(String text) {
        var year = Integer.parseInt(text.substring(0, 2));
        return LocalDate.of(
                year < FIRST_OF_LAST_CENTURY ? 2000 + year : 1900 + year,
                Integer.parseInt(text.substring(2, 4)),
                Integer.parseInt(text.substring(4, 6)));
    }
}
