package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.AccountType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of the five kinds an account is, by its account type. Tryton tells assets, payables, revenue and expense apart, but
 * not equity from liabilities: those go by the names of the type and the types above it, or by the setting.
 */
final class Kinds {

    private static final Pattern EQUITY = Pattern.compile(
            "equity|(?:eigen)?kapital|share capital|capitaux propres|patrimonio net[ot]o?|eigen vermogen",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, AccountType> told;

    Kinds(Map<String, AccountType> told) {
        this.told = told;
    }

    /**
     * The kind, or empty where neither Tryton nor the setting tells.
     *
     * @param type the account type, with its full name, its statement and its flags
     */
    Optional<AccountType> of(Values type) {
        var path = Arrays.stream(type.raw("rec_name").split("\\\\", -1))
                .map(String::strip)
                .toList();
        for (var name : path.reversed()) {
            var kind = told.get(name);
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return switch (type.raw("statement")) {
            case "balance" -> Optional.of(ofBalance(type, path.stream().anyMatch(Kinds::namesEquity)));
            case "income" ->
                type.flag("revenue") == type.flag("expense")
                        ? Optional.empty()
                        : Optional.of(type.flag("revenue") ? AccountType.INCOME : AccountType.EXPENSE);
            default -> Optional.empty();
        };
    }

    private static AccountType ofBalance(Values type, boolean namedEquity) {
        if (type.flag("assets")) {
            return AccountType.ASSET;
        }
        return namedEquity && !type.flag("payable") ? AccountType.EQUITY : AccountType.LIABILITY;
    }

    private static boolean namesEquity(String name) {
        return EQUITY.matcher(name).matches();
    }
}
