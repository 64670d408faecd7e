package dev.weighhouse.connect.statement;

import dev.weighhouse.connect.PlainText;
import java.util.Currency;

/** Tells currencies by their ISO code. */
final class Currencies {

    private Currencies() {}

    static Currency of(String code, Place place) {
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw place.refused(
                "\"%s\" is not the code of a currency".formatted(PlainText.name(code)),
                "Correct the code, such as EUR, or ask the bank.");
    }
}
