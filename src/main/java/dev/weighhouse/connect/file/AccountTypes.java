package dev.weighhouse.connect.file;

import dev.weighhouse.books.AccountType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words for the five kinds of account: the usual ones, and those of the profile. */
final class AccountTypes {

    private static final Map<String, AccountType> USUAL = Map.ofEntries(
            Map.entry("asset", AccountType.ASSET),
            Map.entry("assets", AccountType.ASSET),
            Map.entry("liability", AccountType.LIABILITY),
            Map.entry("liabilities", AccountType.LIABILITY),
            Map.entry("equity", AccountType.EQUITY),
            Map.entry("income", AccountType.INCOME),
            Map.entry("revenue", AccountType.INCOME),
            Map.entry("expense", AccountType.EXPENSE),
            Map.entry("expenses", AccountType.EXPENSE));

    private final Map<String, AccountType> own = new HashMap<>();
    private final Optional<AccountType> always;

    AccountTypes(ColumnProfile profile) {
        var map = profile.option("type.map").orElse("");
        for (var from = 0; from < map.length(); ) {
            var comma = map.indexOf(',', from);
            var to = comma < 0 ? map.length() : comma;
            take(profile, map.substring(from, to));
            from = to + 1;
        }
        always = profile.option("account-type").map(word -> {
            var type = USUAL.get(word.toLowerCase(Locale.ROOT));
            if (type == null) {
                throw profile.wrong(
                        "account-type", "is not a kind of account", "Say asset, liability, equity, income or expense.");
            }
            return type;
        });
    }

    private void take(ColumnProfile profile, String pair) {
        var colon = pair.lastIndexOf(':');
        var type =
                colon < 0 ? null : USUAL.get(pair.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
        if (type == null) {
            throw profile.wrong(
                    "type.map",
                    "has a part that is not WORD:asset, liability, equity, income or expense",
                    "Write it like Sales:income,Cost of Sales:expense.");
        }
        own.put(pair.substring(0, colon).strip().toLowerCase(Locale.ROOT), type);
    }

    /** The type said for all accounts of the file. */
    Optional<AccountType> always() {
        return always;
    }

    AccountType of(Row row, int column) {
        if (column < 0 && always.isPresent()) {
            return always.get();
        }
        var word = row.text(column).toLowerCase(Locale.ROOT);
        var type = own.getOrDefault(word, USUAL.get(word));
        if (type == null) {
            throw row.refused(
                    column,
                    "%s is not asset, liability, equity, income or expense".formatted(row.shown(column)),
                    "Correct it, or say what the word means with chart.type.map=WORD:asset,…");
        }
        return type;
    }
}
