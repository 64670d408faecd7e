package dev.weighhouse.connect.hledger;

import dev.weighhouse.books.Money;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which currency each commodity of the journal is. hledger knows symbols only, and a {@code $} is many currencies, so
 * symbols are told by a setting; a commodity that is written as an ISO 4217 code is that currency.
 */
final class Commodities {

    static final String SETTING = "commodity.map";
    private static final String NONE = "none";
    private static final String HINT = "Write it as £:GBP,€:EUR, and hours:none for what is no money.";

    private final Map<String, Optional<Currency>> told;

    private Commodities(Map<String, Optional<Currency>> told) {
        this.told = told;
    }

    /** From text such as {@code £:GBP,€:EUR,hours:none}. */
    static Commodities of(Options options) {
        var told = new HashMap<String, Optional<Currency>>();
        options.pairs(SETTING, ':', HINT).forEach((commodity, code) -> {
            if (!code.equals(NONE) && iso(code).isEmpty()) {
                throw Options.refused(
                        SETTING, "says \"%s\", which is no currency".formatted(PlainText.name(code)), HINT);
            }
            told.put(commodity, code.equals(NONE) ? Optional.empty() : iso(code));
        });
        return new Commodities(told);
    }

    /**
     * The money an amount is, or empty for nothing at all and for what is told to be no money.
     *
     * @throws FailureException if nobody said what the commodity is
     */
    Optional<Money> money(Entry.Amount amount, Supplier<String> where, Progress progress) {
        if (amount.number().signum() == 0 && !told.containsKey(amount.commodity())) {
            return iso(amount.commodity()).map(Money::zero);
        }
        var currency = currency(amount.commodity(), where);
        if (currency.isEmpty()) {
            progress.note("Amounts in %s are left out: the setting %s says that they are no money."
                    .formatted(quoted(amount.commodity()), SETTING));
        }
        return currency.map(known -> Amounts.of(amount.number(), known, where));
    }

    private Optional<Currency> currency(String commodity, Supplier<String> where) {
        var known = told.get(commodity);
        if (known != null) {
            return known;
        }
        var iso = iso(commodity);
        if (iso.isEmpty()) {
            throw new FailureException(new Failure.BadInput(
                    "%s is in %s, and nobody said which currency that is.".formatted(where.get(), quoted(commodity)),
                    "Say it with --set %s=%s:GBP, or with :none if it is no money."
                            .formatted(SETTING, PlainText.name(commodity))));
        }
        return iso;
    }

    /** How the journal writes a currency: as the settings have it, else by its ISO code. */
    String commodity(Currency currency) {
        return told.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Optional.of(currency)))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(currency.getCurrencyCode());
    }

    private static String quoted(String commodity) {
        return commodity.isEmpty() ? "no commodity" : "the commodity \"%s\"".formatted(PlainText.name(commodity));
    }

    private static Optional<Currency> iso(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(known -> known.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
