package dev.weighhouse.connect.rest;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.TaxPart;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one platform writes money: with a point or in minor units, debit positive or each account in its natural sign; a
 * debit and a credit field need no sign.
 *
 * @param taxSign whether a tax has the sign of its amount
 * @param home the currency of rows that name none
 * @param known the currencies the workspace takes
 */
record MoneyRules(Form form, Sign sign, TaxPart.Sign taxSign, Currency home, Set<Currency> known) {

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
        if (isSided(row)) {
            return sides(row, currency);
        }
        var meant = turned(money(row, "amount", row.required("amount"), currency), account);
        var sided = row.raw("debit").isPresent() || row.raw("credit").isPresent();
        if (sided && !sides(row, currency).equals(meant)) {
            throw row.refused(
                    "amount",
                    "says %s, and the debit and credit beside it say %s: name the one or the other in the settings"
                            .formatted(meant, sides(row, currency)));
        }
        return meant;
    }

    /** Whether the amount stands in a debit and a credit, neither of which has a sign. */
    private static boolean isSided(Row row) {
        return row.raw("amount").isEmpty()
                && (row.raw("debit").isPresent()
                        || row.raw("credit").isPresent()
                        || row.pointers("amount").isEmpty());
    }

    /** Whether each account is positive on its usual side. */
    boolean isNatural() {
        return sign == Sign.NATURAL;
    }

    private Money turned(Money amount, Account account) {
        return isNatural() && account.normalSide() == Side.CREDIT ? amount.negated() : amount;
    }

    /** The tax in the amount of a row, with the amount's sign; null where the row states none. */
    @Nullable
    Money tax(Row row, Account account, Money amount) {
        var text = row.raw("tax");
        if (text.isEmpty()) {
            return null;
        }
        var stated = money(row, "tax", text.get(), amount.currency());
        var unsigned = taxSign == TaxPart.Sign.UNSIGNED || isSided(row);
        return (unsigned
                        ? TaxPart.of(amount, stated, TaxPart.Sign.UNSIGNED)
                        : TaxPart.of(amount, turned(stated, account), TaxPart.Sign.SIGNED))
                .orElseThrow(() ->
                        row.refused("tax", "says %s, which is no part of the amount %s".formatted(stated, amount)));
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
