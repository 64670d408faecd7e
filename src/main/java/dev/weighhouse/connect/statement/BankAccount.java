package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.BankDetails;
import dev.weighhouse.connect.PlainText;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The account a statement is about.
 *
 * @param number IBAN or account number, without blanks
 * @param bank the bank's id beside a number that is no IBAN
 * @param name as the bank states it
 * @param type asset for an account with money in it, liability for a card
 * @param currency of all its amounts; one number may have an account in each of several currencies
 */
record BankAccount(
        String number, @Nullable String bank, @Nullable String name, AccountType type, Currency currency) {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    /**
     * An account as the files write it.
     *
     * @param written the number, with blanks as people write them; MT940 may put the bank before it, after a slash
     */
    static BankAccount of(
            String written, @Nullable String bank, @Nullable String name, AccountType type, Currency currency) {
        var number = PlainText.name(written.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        var slash = number.indexOf('/');
        var inside = slash > 0 && slash < number.length() - 1;
        return new BankAccount(
                inside ? number.substring(slash + 1) : number.replace("/", ""),
                inside ? number.substring(0, slash) : blankless(bank),
                name == null || name.isBlank() ? null : PlainText.name(name.strip()),
                type,
                currency);
    }

    private static @Nullable String blankless(@Nullable String bank) {
        return bank == null || bank.isBlank() ? null : PlainText.name(bank.replaceAll("\\s", ""));
    }

    boolean isIban() {
        return IBAN.matcher(number).matches();
    }

    /** {@code NL26VAYB8060476890-EUR}, or {@code 10020030-1234567-EUR} with the bank's id before a plain number. */
    AccountId id() {
        var bankPart = isIban() || bank == null ? "" : bank + "-";
        return new AccountId(bankPart + number + "-" + currency.getCurrencyCode());
    }

    /** The account for the chart. */
    Account account() {
        var details = isIban()
                ? new BankDetails(null, number, bank, null, null)
                : new BankDetails(null, null, null, number, bank);
        return Account.called(id().value(), name == null ? number : name, type, currency)
                .number(number)
                .bankDetails(details)
                .build();
    }
}
