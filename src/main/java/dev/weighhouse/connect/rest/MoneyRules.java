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
 * How one platform writes money: with a point or in minor units, debit positive or each account in its natural sign; a
 * debit and a credit field need no sign.
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

    /**
     * The amount of a row, debit positive: one field with a sign, or a debit and a credit of which one may be left out. A
     * row that has both, and of which they say two things, is refused.
     */
    Money amount(Row row, Account account) {
        var currency = currency(row);
        var sided = row.raw("debit").isPresent() || row.raw("credit").isPresent();
        if (row.raw("amount").isEmpty() && (sided || row.pointers("amount").isEmpty())) {
            return sides(row, currency);
        }
        var amount = money(row, "amount", row.required("amount"), currency);
        var meant = sign == Sign.NATURAL && account.normalSide() == Side.CREDIT ? amount.negated() : amount;
        if (sided && !sides(row, currency).equals(meant)) {
            throw row.refused(
                    "amount",
                    "says %s, and the debit and credit beside it say %s: name the one or the other in the settings"
                            .formatted(meant, sides(row, currency)));
        }
        return meant;
    }

    /** Debit less credit. */
    private Money sides(Row row, Currency currency) {
        var debit = row.raw("debit");
        var credit = row.raw("credit");
        if (debit.isEmpty() && credit.isEmpty()) {
            throw row.refused("debit", "is missing, and so is a credit");
        }
        var left = debit.map(text -> money(row, "debit", text, currency)).orElse(Money.zero(currency));
        var right = credit.map(text -> money(row, "credit", text, currency)).orElse(Money.zero(currency));
        try {
            return left.plus(right.negated());
        } catch (ArithmeticException _) {
            throw row.refused("debit", "and its credit have too many digits");
        }
    }

    private Money money(Row row, String field, String text, Currency currency) {
        return form == Form.DECIMAL
                ? Amounts.ofText(plain(row, field, text), currency, () -> row.where(field))
                : minor(row, field, text, currency);
    }

    /** A JSON number may be written as 1E+2; a text must not. */
    private static String plain(Row row, String field, String text) {
        return row.value(field)
                .filter(node -> node.isNumber() && text.length() < 40)
                .map(node -> node.decimalValue())
                .filter(number -> Math.abs(number.scale()) < 40)
                .map(BigDecimal::toPlainString)
                .orElse(text);
    }

    private static Money minor(Row row, String field, String text, Currency currency) {
        try {
            return new Money(Long.parseLong(text), currency);
        } catch (NumberFormatException e) {
            throw row.refused(field, "is not a whole number of minor units: " + PlainText.name(text));
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
