package dev.weighhouse.connect.file;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The currency of each row: that of its column, else the home currency; only currencies the workspace knows. */
final class Currencies {

    private final Currency home;
    private final Set<Currency> known;
    private final Map<String, Currency> byCode = new HashMap<>();

    Currencies(Currency home, Set<Currency> known) {
        this.home = home;
        this.known = Set.copyOf(known);
    }

    Currency of(Row row, int column) {
        return row.isBlank(column) ? home : byCode.computeIfAbsent(row.text(column), code -> look(row, column, code));
    }

    private Currency look(Row row, int column, String code) {
        return known.stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .orElseThrow(() -> row.refused(
                        column,
                        "the currency %s is not one this workspace knows".formatted(row.shown(column)),
                        "Correct it, or allow it with weighhouse currency FILE --add CCY."));
    }
}
