package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Side;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one account of an account query. */
final class AccountReader {

    private static final int LONGEST_ID = 64;

    /** The account types there are, and what each belongs to where the account itself states no classification. */
    private static final Map<String, AccountType> TYPES = Map.ofEntries(
            Map.entry("Bank", AccountType.ASSET),
            Map.entry("Accounts Receivable", AccountType.ASSET),
            Map.entry("Other Current Asset", AccountType.ASSET),
            Map.entry("Fixed Asset", AccountType.ASSET),
            Map.entry("Other Asset", AccountType.ASSET),
            Map.entry("Accounts Payable", AccountType.LIABILITY),
            Map.entry("Credit Card", AccountType.LIABILITY),
            Map.entry("Other Current Liability", AccountType.LIABILITY),
            Map.entry("Long Term Liability", AccountType.LIABILITY),
            Map.entry("Equity", AccountType.EQUITY),
            Map.entry("Income", AccountType.INCOME),
            Map.entry("Other Income", AccountType.INCOME),
            Map.entry("Cost of Goods Sold", AccountType.EXPENSE),
            Map.entry("Expense", AccountType.EXPENSE),
            Map.entry("Other Expense", AccountType.EXPENSE));

    private static final Map<String, AccountType> CLASSIFICATIONS = Map.of(
            "Asset", AccountType.ASSET,
            "Liability", AccountType.LIABILITY,
            "Equity", AccountType.EQUITY,
            "Revenue", AccountType.INCOME,
            "Expense", AccountType.EXPENSE);

    /** Sub-types that usually stand on the other side than their classification. */
    private static final Set<String> CONTRA = Set.of(
            "AccumulatedAmortization",
            "AccumulatedDepletion",
            "AccumulatedDepreciation",
            "AllowanceForBadDebts",
            "DiscountsRefundsGiven",
            "OwnersDraws");

    private final String request;
    private final Currency home;
    private final Set<Currency> currencies;

    /** Currencies the workspace does not know are refused; an account that states none is kept in the home currency. */
    AccountReader(String request, Currency home, Set<Currency> currencies) {
        this.request = request;
        this.home = home;
        this.currencies = Set.copyOf(currencies);
    }

    /** Whether the account is one of those on which nothing is ever posted. */
    static boolean nonPosting(JsonNode json) {
        return json.path("AccountType").asString("").equals("Non-Posting");
    }

    Account read(JsonNode json) {
        var id = id(json);
        var label = "%s (id %s)".formatted(PlainText.name(json.path("Name").asString("without a name")), id);
        var type = type(json, label);
        var subType = text(json, "AccountSubType");
        var parent = text(json.path("ParentRef"), "value");
        var description = json.path("Description").asString("");
        return Account.called(id, name(json, id), type, currency(json, label))
                .number(text(json, "AcctNum"))
                .subType(subType == null ? text(json, "AccountType") : subType)
                .active(json.path("Active").asBoolean(true))
                .description(description.isBlank() ? null : PlainText.text(description))
                .taxCode(text(json.path("TaxCodeRef"), "value"))
                .parent(parent == null ? null : new AccountId(parent))
                .normalSide(subType != null && CONTRA.contains(subType) ? other(type.normalSide()) : type.normalSide())
                .created(time(json.path("MetaData"), "CreateTime"))
                .modified(time(json.path("MetaData"), "LastUpdatedTime"))
                .build();
    }

    private String id(JsonNode json) {
        var id = json.path("Id").asString("");
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw wrong("An account named %s has no usable Id"
                    .formatted(PlainText.name(json.path("Name").asString(""))));
        }
        return PlainText.name(id);
    }

    private static String name(JsonNode json, String id) {
        var name = json.path("Name").asString("");
        return name.isBlank() ? "(account %s has no name)".formatted(id) : PlainText.name(name);
    }

    private AccountType type(JsonNode json, String label) {
        var classification = json.path("Classification").asString("");
        var accountType = json.path("AccountType").asString("");
        var type = classification.isBlank()
                ? Optional.ofNullable(TYPES.get(accountType))
                : Optional.ofNullable(CLASSIFICATIONS.get(classification));
        return type.orElseThrow(() -> wrong(
                "The account %s has the classification \"%s\" and the type \"%s\", which are not among those there are"
                        .formatted(label, PlainText.name(classification), PlainText.name(accountType))));
    }

    private Currency currency(JsonNode json, String label) {
        var code = text(json.path("CurrencyRef"), "value");
        if (code == null) {
            return home;
        }
        return currencies.stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "The account %s is kept in %s, a currency the workspace does not know (%s)."
                                .formatted(label, code, request),
                        "Add the currency to the workspace, or correct the account at QuickBooks.")));
    }

    private static Side other(Side side) {
        return side == Side.DEBIT ? Side.CREDIT : Side.DEBIT;
    }

    private static @Nullable String text(JsonNode json, String field) {
        var text = json.path(field).asString("").strip();
        return text.isEmpty() ? null : PlainText.name(text);
    }

    private static @Nullable Instant time(JsonNode json, String field) {
        try {
            var text = json.path(field).asString("");
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private FailureException wrong(String words) {
        return new FailureException(new Failure.BadInput(
                "%s (%s).".formatted(words, request), "Correct the account at QuickBooks, then pull again."));
    }
}
