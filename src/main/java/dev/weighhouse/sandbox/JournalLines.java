package dev.weighhouse.sandbox;

import dev.weighhouse.books.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an entry that was taken does to the books: its lines, in the home currency and in its own. */
final class JournalLines {
    private JournalLines() {}

    static List<SandboxLine> of(String id, JsonNode entry, Currency currency, Currency home) {
        // QuickBooks' own default, dangerous as it is
        var rate = entry.path("ExchangeRate").isNumber()
                ? entry.path("ExchangeRate").decimalValue()
                : BigDecimal.ONE;
        var lines = new ArrayList<SandboxLine>();
        var left = Money.zero(home);
        var count = entry.path("Line").size();
        for (var line : entry.path("Line")) {
            var amount = JournalIntake.amount(line, currency);
            var foreign = !currency.equals(home);
            // whatever rounding leaves over goes to the last line, so that the entry balances at home, too
            var converted = !foreign ? amount : lines.size() == count - 1 ? left.negated() : at(rate, amount, home);
            left = left.plus(converted);
            lines.add(new SandboxLine(
                    id,
                    JournalIntake.date(entry),
                    entry.path("DocNumber").asString(""),
                    line.path("JournalEntryLineDetail")
                            .path("AccountRef")
                            .path("value")
                            .asString(""),
                    converted,
                    foreign ? amount : null,
                    line.path("Description").asString(entry.path("PrivateNote").asString(""))));
        }
        return lines;
    }

    private static Money at(BigDecimal rate, Money amount, Currency home) {
        return Money.of(
                amount.decimal().multiply(rate).setScale(home.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                home);
    }
}
