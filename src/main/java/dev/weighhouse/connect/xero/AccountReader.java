package dev.weighhouse.connect.xero;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.BankDetails;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one account of a list of accounts. */
final class AccountReader {

    private static final int LONGEST_ID = 64;

    private static final Map<String, AccountType> CLASSES = Map.of(
            "ASSET", AccountType.ASSET,
            "LIABILITY", AccountType.LIABILITY,
            "EQUITY", AccountType.EQUITY,
            "REVENUE", AccountType.INCOME,
            "EXPENSE", AccountType.EXPENSE);

    /** What each type belongs to, where an account states no class. */
    private static final Map<String, AccountType> TYPES = Map.ofEntries(
            Map.entry("BANK", AccountType.ASSET),
            Map.entry("CURRENT", AccountType.ASSET),
            Map.entry("FIXED", AccountType.ASSET),
            Map.entry("INVENTORY", AccountType.ASSET),
            Map.entry("NONCURRENT", AccountType.ASSET),
            Map.entry("PREPAYMENT", AccountType.ASSET),
            Map.entry("CURRLIAB", AccountType.LIABILITY),
            Map.entry("LIABILITY", AccountType.LIABILITY),
            Map.entry("TERMLIAB", AccountType.LIABILITY),
            Map.entry("PAYG", AccountType.LIABILITY),
            Map.entry("PAYGLIABILITY", AccountType.LIABILITY),
            Map.entry("SUPERANNUATIONLIABILITY", AccountType.LIABILITY),
            Map.entry("WAGESPAYABLELIABILITY", AccountType.LIABILITY),
            Map.entry("EQUITY", AccountType.EQUITY),
            Map.entry("REVENUE", AccountType.INCOME),
            Map.entry("SALES", AccountType.INCOME),
            Map.entry("OTHERINCOME", AccountType.INCOME),
            Map.entry("EXPENSE", AccountType.EXPENSE),
            Map.entry("OVERHEADS", AccountType.EXPENSE),
            Map.entry("DIRECTCOSTS", AccountType.EXPENSE),
            Map.entry("DEPRECIATN", AccountType.EXPENSE),
            Map.entry("SUPERANNUATIONEXPENSE", AccountType.EXPENSE),
            Map.entry("WAGESEXPENSE", AccountType.EXPENSE));

    private final String request;
    private final Currency home;
    private final Set<Currency> currencies;

    /** Currencies the workspace does not know are refused; an account that states none is kept in the home currency. */
    AccountReader(String request, Currency home, Set<Currency> currencies) {
        this.request = request;
        this.home = home;
        this.currencies = Set.copyOf(currencies);
    }

    Account read(JsonNode json) {
        var id = id(json);
        var label = "%s (id %s)".formatted(PlainText.name(json.path("Name").asString("without a name")), id);
        var description = json.path("Description").asString("");
        return Account.called(id, name(json, id), type(json, label), currency(json, label))
                .number(text(json, "Code"))
                .subType(text(json, "Type"))
                .active(json.path("Status").asString("ACTIVE").equals("ACTIVE"))
                .description(description.isBlank() ? null : PlainText.text(description))
                .taxCode(text(json, "TaxType"))
                .modified(MsDate.time(json.path("UpdatedDateUTC").asString("")).orElse(null))
                .bankDetails(bank(json))
                .build();
    }

    private String id(JsonNode json) {
        var id = json.path("AccountID").asString("");
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw wrong("An account named %s has no usable AccountID"
                    .formatted(PlainText.name(json.path("Name").asString(""))));
        }
        return PlainText.name(id);
    }

    private static String name(JsonNode json, String id) {
        var name = json.path("Name").asString("");
        return name.isBlank() ? "(account %s has no name)".formatted(id) : PlainText.name(name);
    }

    private AccountType type(JsonNode json, String label) {
        var stated = json.path("Class").asString("");
        var type = json.path("Type").asString("");
        var found = stated.isBlank() ? TYPES.get(type) : CLASSES.get(stated);
        return Optional.ofNullable(found)
                .orElseThrow(() -> wrong(
                        "The account %s has the class \"%s\" and the type \"%s\", which are not among those there are"
                                .formatted(label, PlainText.name(stated), PlainText.name(type))));
    }

    private Currency currency(JsonNode json, String label) {
        var code = text(json, "CurrencyCode");
        if (code == null) {
            return home;
        }
        return currencies.stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "The account %s is kept in %s, a currency the workspace does not know (%s)."
                                .formatted(label, code, request),
                        "Add the currency to the workspace, or correct the account at Xero.")));
    }

    private static @Nullable BankDetails bank(JsonNode json) {
        var number = text(json, "BankAccountNumber");
        return number == null ? null : new BankDetails(null, null, null, number, null);
    }

    private static @Nullable String text(JsonNode json, String field) {
        var text = json.path(field).asString("").strip();
        return text.isEmpty() ? null : PlainText.name(text);
    }

    private FailureException wrong(String words) {
        return new FailureException(new Failure.BadInput(
                "%s (%s).".formatted(words, request), "Correct the account at Xero, then pull again."));
    }
}
