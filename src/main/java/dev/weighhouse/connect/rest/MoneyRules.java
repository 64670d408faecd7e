package dev.weighhouse.connect.rest;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;

/**
 * How one platform writes money: with a point or in minor units, debit positive or each account in its natural sign.
 *
 * @param home the currency of rows that name none
 * @param known the currencies the workspace takes
 */
record MoneyRules(Form form, Sign sign, Currency home, Set<Currency> known) {

    /** The words for the setting {@code amount}. */
    enum Form {
        DECIMAL,
        MINOR_UNITS
    }

    /** The words for the setting {@code sign}. */
    enum Sign {
        DEBIT_POSITIVE,
        NATURAL
    }

    Currency currency(Row row) {
        var code = row.raw("currency");
        if (code.isEmpty()) {
            return home;
        }
        return known.stream()
                .filter(currency -> currency.getCurrencyCode().equals(code.get()))
                .findFirst()
                .orElseThrow(() ->
                        row.refused("currency", "is not a currency of this workspace: " + PlainText.name(code.get())));
    }

    /** The amount of a row, debit positive. */
    Money amount(Row row, Account account) {
        var text = row.required("amount");
        var currency = currency(row);
        var amount = form == Form.DECIMAL
                ? Amounts.ofText(plain(row, text), currency, () -> row.where("amount"))
                : minor(row, text, currency);
        return sign == Sign.NATURAL && account.normalSide() == Side.CREDIT ? amount.negated() : amount;
    }

    /** A JSON number may be written as 1E+2; a text must not. */
    private static String plain(Row row, String text) {
        return row.value("amount")
                .filter(node -> node.isNumber() && text.length() < 40)
                .map(node -> node.decimalValue())
                .filter(number -> Math.abs(number.scale()) < 40)
                .map(BigDecimal::toPlainString)
                .orElse(text);
    }

    private static Money minor(Row row, String text, Currency currency) {
        try {
            return new Money(Long.parseLong(text), currency);
        } catch (NumberFormatException e) {
            throw row.refused("amount", "is not a whole number of minor units: " + PlainText.name(text));
        }
    }

    /** The account a row is about; one the platform's own chart does not have is refused. */
    static Account account(Row row, ChartOfAccounts chart) {
        var id = row.required("account");
        return chart.find(new AccountId(id))
                .orElseThrow(() ->
                        row.refused("account", "names an account the platform does not list: " + PlainText.name(id)));
    }
}
