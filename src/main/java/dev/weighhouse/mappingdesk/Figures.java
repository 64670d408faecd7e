package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many transactions, and their sums by currency, debit positive. */
final class Figures {

    private final Map<Currency, Money> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    private int items;

    /** Throws {@link ArithmeticException} rather than overflow. */
    void add(Money amount) {
        items++;
        sums.merge(amount.currency(), amount, Money::plus);
    }

    int items() {
        return items;
    }

    List<Money> amounts() {
        return List.copyOf(sums.values());
    }
}
