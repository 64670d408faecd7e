package dev.weighhouse.ui.journals;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which currency an amount of a line is in: the one typed beside it, else that of its account, else the one the books are kept in.
 * It never depends on the other lines, so that nothing typed elsewhere changes what an amount means.
 */
record LineCurrency(ChartOfAccounts chart, Currency home) {

    /** That of the line; empty where what was typed is none. */
    Optional<Currency> of(EntryText.Row row) {
        return row.currency().isBlank() ? Optional.of(usual(row.account())) : typed(row.currency());
    }

    /** What it is where none is typed. */
    Currency usual(@Nullable AccountId account) {
        return account == null
                ? home
                : chart.find(account).map(Account::currency).orElse(home);
    }

    /** What has to be typed for it; empty where it goes without saying. */
    String text(@Nullable AccountId account, @Nullable Money amount) {
        return amount == null ? "" : text(account, amount.currency());
    }

    String text(@Nullable AccountId account, Currency currency) {
        return currency.equals(usual(account)) ? "" : currency.getCurrencyCode();
    }

    private static Optional<Currency> typed(String code) {
        try {
            // Gold and the like have no decimals of their own, and nobody keeps books in them.
            return Optional.of(Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)))
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
