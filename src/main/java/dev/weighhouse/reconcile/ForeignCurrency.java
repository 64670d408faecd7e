package dev.weighhouse.reconcile;

import java.util.Currency;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another currency beside an amount in the text of a row: {@code USD 12.30}, {@code 12.30 EUR}, {@code €12.30}. */
final class ForeignCurrency {
    private static final Pattern BESIDE_A_NUMBER =
            Pattern.compile("\\b([A-Z]{3}) ?\\d|\\d ?([A-Z]{3})\\b|([€£]) ?\\d|\\d ?([€£])");
    private static final Map<String, String> BY_NAME = Stream.concat(
                    Currency.getAvailableCurrencies().stream()
                            .map(Currency::getCurrencyCode)
                            .map(code -> Map.entry(code, code)),
                    Stream.of(Map.entry("€", "EUR"), Map.entry("£", "GBP")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ForeignCurrency() {}

    /** Whether one of the two rows names it. */
    static boolean isNamed(Unequal pair) {
        return isNamed(pair.ledger()) || isNamed(pair.platform());
    }

    private static boolean isNamed(Row row) {
        var text = row.movement().description();
        var own = row.movement().amount().currency().getCurrencyCode();
        return text != null
                && BESIDE_A_NUMBER
                        .matcher(text)
                        .results()
                        .map(ForeignCurrency::name)
                        .anyMatch(name -> BY_NAME.containsKey(name) && !own.equals(BY_NAME.get(name)));
    }

    private static String name(MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            var name = found.group(group);
            if (name != null) {
                return name;
            }
        }
        return "";
    }
}
