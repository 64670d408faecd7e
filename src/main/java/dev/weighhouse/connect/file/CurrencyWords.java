package dev.weighhouse.connect.file;

import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people write beside an amount for its currency: symbols, several currencies behind some of them, and ISO codes. */
final class CurrencyWords {

    private static final Set<String> DOLLARS = Set.of(
            "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "BBD", "BMD", "BND", "BSD", "BZD", "FJD", "GYD", "JMD",
            "KYD", "LRD", "NAD", "SBD", "SRD", "TTD", "XCD", "ARS", "CLP", "COP", "CUP", "DOP", "MXN", "UYU");

    private static final Map<String, Set<String>> SYMBOLS = Map.ofEntries(
            Map.entry("£", Set.of("GBP", "EGP", "FKP", "GIP", "LBP", "SHP", "SSP", "SYP")),
            Map.entry("€", Set.of("EUR")),
            Map.entry("$", DOLLARS),
            Map.entry("US$", Set.of("USD")),
            Map.entry("C$", Set.of("CAD", "NIO")),
            Map.entry("CA$", Set.of("CAD")),
            Map.entry("A$", Set.of("AUD")),
            Map.entry("AU$", Set.of("AUD")),
            Map.entry("NZ$", Set.of("NZD")),
            Map.entry("HK$", Set.of("HKD")),
            Map.entry("S$", Set.of("SGD", "SBD")),
            Map.entry("R$", Set.of("BRL")),
            Map.entry("¥", Set.of("JPY", "CNY")),
            Map.entry("₹", Set.of("INR")),
            Map.entry("₩", Set.of("KRW")),
            Map.entry("₺", Set.of("TRY")),
            Map.entry("₪", Set.of("ILS")),
            Map.entry("zł", Set.of("PLN")),
            Map.entry("Kč", Set.of("CZK")),
            Map.entry("kr", Set.of("DKK", "ISK", "NOK", "SEK")));

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyWords() {}

    /** Whether it stands for any currency at all. */
    static boolean isOne(String word) {
        return SYMBOLS.containsKey(word) || CODES.contains(word);
    }

    /** Whether it may stand for this currency. */
    static boolean fits(String word, Currency currency) {
        var code = currency.getCurrencyCode();
        return word.equals(code) || SYMBOLS.getOrDefault(word, Set.of()).contains(code);
    }
}
