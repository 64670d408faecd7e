package dev.weighhouse.connect.hledger;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.PlainText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of the five kinds an account is: by the setting, by its {@code type:} tag, or by the English names that hledger
 * itself knows.
 */
final class Kinds {

    static final String SETTING = "types";
    private static final String HINT =
            "Write it as Aktiva=asset,Aufwand=expense; the kinds are asset, liability, equity, income and expense.";

    private static final Map<String, AccountType> TAGS = Map.ofEntries(
            Map.entry("a", AccountType.ASSET),
            Map.entry("asset", AccountType.ASSET),
            Map.entry("c", AccountType.ASSET),
            Map.entry("cash", AccountType.ASSET),
            Map.entry("l", AccountType.LIABILITY),
            Map.entry("liability", AccountType.LIABILITY),
            Map.entry("e", AccountType.EQUITY),
            Map.entry("equity", AccountType.EQUITY),
            Map.entry("v", AccountType.EQUITY),
            Map.entry("conversion", AccountType.EQUITY),
            Map.entry("r", AccountType.INCOME),
            Map.entry("revenue", AccountType.INCOME),
            Map.entry("x", AccountType.EXPENSE),
            Map.entry("expense", AccountType.EXPENSE));

    private static final Map<Pattern, AccountType> NAMES = names();

    private final Map<String, AccountType> told;

    private Kinds(Map<String, AccountType> told) {
        this.told = told;
    }

    /** From text such as {@code Aktiva=asset,Aufwand=expense}; a name stands for its parts, too. */
    static Kinds of(Options options) {
        var told = new LinkedHashMap<String, AccountType>();
        options.pairs(SETTING, '=', HINT)
                .forEach((name, kind) -> told.put(
                        name,
                        word(kind)
                                .orElseThrow(() -> Options.refused(
                                        SETTING,
                                        "says \"%s\", which is no kind of account".formatted(PlainText.name(kind)),
                                        HINT))));
        return new Kinds(told);
    }

    /**
     * The kind of an account, as far as it can be told from the account itself and those above it.
     *
     * @param tags the values of its {@code type:} tags, its own first
     */
    Optional<AccountType> of(String account, List<String> tags) {
        for (var name = account; ; name = name.substring(0, name.lastIndexOf(':'))) {
            var type = told.get(name);
            if (type != null) {
                return Optional.of(type);
            }
            if (name.lastIndexOf(':') < 0) {
                break;
            }
        }
        for (var tag : tags) {
            var type = TAGS.get(tag.strip().toLowerCase(Locale.ROOT));
            if (type != null) {
                return Optional.of(type);
            }
        }
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(account).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<AccountType> word(String text) {
        return Arrays.stream(AccountType.values())
                .filter(type -> type.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Map<Pattern, AccountType> names() {
        var names = new LinkedHashMap<Pattern, AccountType>();
        names.put(top("assets?"), AccountType.ASSET);
        names.put(top("debts?|liabilit(?:y|ies)"), AccountType.LIABILITY);
        names.put(top("equity"), AccountType.EQUITY);
        names.put(top("incomes?|revenues?"), AccountType.INCOME);
        names.put(top("expenses?"), AccountType.EXPENSE);
        return names;
    }

    private static Pattern top(String words) {
        return Pattern.compile("^(?:" + words + ")(?::|$)", Pattern.CASE_INSENSITIVE);
    }
}
