package dev.weighhouse.sandbox;

import dev.weighhouse.books.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Decides whether an entry may be posted, as QuickBooks decides it. Throws {@link RefusedPosting} where it may not. */
final class JournalIntake {
    private static final Set<String> PROPERTIES = Set.of(
            "DocNumber",
            "TxnDate",
            "PrivateNote",
            "CurrencyRef",
            "ExchangeRate",
            "GlobalTaxCalculation",
            "Adjustment",
            "Line");
    private static final int LONGEST_NUMBER = 21;
    private static final int LONGEST_TEXT = 4000;

    private final SandboxBooks books;
    private final CompanyRules rules;

    JournalIntake(SandboxBooks books, CompanyRules rules) {
        this.books = books;
        this.rules = rules;
    }

    void check(JsonNode entry) {
        for (var name : entry.propertyNames()) {
            if (!PROPERTIES.contains(name)) {
                throw new RefusedPosting("2010", "Request has invalid or unsupported property", "Property " + name);
            }
        }
        if (entry.path("DocNumber").asString("").length() > LONGEST_NUMBER) {
            throw new RefusedPosting("2050", "String length is too long", "DocNumber: at most 21 characters");
        }
        if (entry.path("PrivateNote").asString("").length() > LONGEST_TEXT) {
            throw new RefusedPosting("2050", "String length is too long", "PrivateNote: at most 4000 characters");
        }
        checkDate(date(entry));
        var currency = currency(entry);
        if (entry.path("Line").size() < 2) {
            throw new RefusedPosting("2020", "Required param missing", "Line: at least two are needed");
        }
        var sum = Money.zero(currency);
        for (var line : entry.path("Line")) {
            checkLine(line, currency);
            sum = sum.plus(amount(line, currency));
        }
        if (!sum.isZero()) {
            throw business("The debits and credits differ by " + sum);
        }
    }

    private void checkDate(LocalDate date) {
        var closed = rules.closedUntil();
        if (closed != null && !date.isAfter(closed)) {
            throw new RefusedPosting(
                    "6210", "Account Period Closed", "The books are closed through %s".formatted(closed));
        }
    }

    private void checkLine(JsonNode line, Currency currency) {
        var detail = line.path("JournalEntryLineDetail");
        if (!line.path("DetailType").asString("").equals("JournalEntryLineDetail") || !detail.isObject()) {
            throw new RefusedPosting("2170", "Invalid Enumeration", "DetailType");
        }
        if (line.path("Description").asString("").length() > LONGEST_TEXT) {
            throw new RefusedPosting("2050", "String length is too long", "Description: at most 4000 characters");
        }
        var account = account(detail);
        if (!account.currency().equals(books.home()) && !account.currency().equals(currency)) {
            throw business("An account in %s in an entry in %s".formatted(account.currency(), currency));
        }
        var partner = detail.path("Entity").path("Type").asString("");
        if (account.type().equals("Accounts Receivable") && !partner.equals("Customer")) {
            throw business("When you use Accounts Receivable, you must choose a customer in the Name field.");
        }
        if (account.type().equals("Accounts Payable") && !partner.equals("Vendor")) {
            throw business("When you use Accounts Payable, you must choose a vendor in the Name field.");
        }
        checkTax(detail);
    }

    private static void checkTax(JsonNode detail) {
        var tax = detail.path("TaxCodeRef").path("value").asString("");
        if (!tax.isEmpty() && !CompanyRules.TAX_CODES.containsKey(tax)) {
            throw new RefusedPosting("2500", "Invalid Reference Id", "TaxCodeRef " + tax);
        }
    }

    private SandboxAccount account(JsonNode detail) {
        var id = detail.path("AccountRef").path("value").asString("");
        var account = books.accounts().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedPosting("2500", "Invalid Reference Id", "AccountRef " + id));
        if (!account.active()) {
            throw new RefusedPosting("610", "Object Not Found", "Account %s has been made inactive".formatted(id));
        }
        return account;
    }

    static LocalDate date(JsonNode entry) {
        var text = entry.path("TxnDate").asString("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedPosting("2090", "Invalid Date", "TxnDate " + text);
        }
    }

    Currency currency(JsonNode entry) {
        var code = entry.path("CurrencyRef").path("value").asString("");
        if (code.isEmpty() && books.severalCurrencies()) {
            throw new RefusedPosting("2020", "Required param missing", "CurrencyRef");
        }
        if (!books.severalCurrencies()
                && !code.isEmpty()
                && !code.equals(books.home().getCurrencyCode())) {
            throw business("Multi Currency should be enabled to perform this operation");
        }
        return code.isEmpty() ? books.home() : known(code);
    }

    private static Currency known(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new RefusedPosting("2500", "Invalid Reference Id", "CurrencyRef " + code);
        }
    }

    /** Debit positive. */
    static Money amount(JsonNode line, Currency currency) {
        var number = line.path("Amount");
        if (!number.isNumber() || number.decimalValue().signum() < 0) {
            throw new RefusedPosting("2080", "Invalid Number", "Amount");
        }
        var amount = Money.of(rounded(number.decimalValue(), currency), currency);
        return switch (line.path("JournalEntryLineDetail").path("PostingType").asString("")) {
            case "Debit" -> amount;
            case "Credit" -> amount.negated();
            default -> throw new RefusedPosting("2170", "Invalid Enumeration", "PostingType");
        };
    }

    private static BigDecimal rounded(BigDecimal number, Currency currency) {
        if (number.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw new RefusedPosting("2080", "Invalid Number", "Amount " + number);
        }
        return number;
    }

    private static RefusedPosting business(String detail) {
        return new RefusedPosting(
                "6000", "A business validation error has occurred while processing your request", detail);
    }
}
