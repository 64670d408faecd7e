package dev.weighhouse.ui.review;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The active ledger accounts a platform account can be mapped to by hand: those of its own type, where that is told, and currency first, then
 * the others, each with what does not fit. In both parts in the order of the chart.
 */
record AccountChoices(List<Choice> all) {

    AccountChoices {
        all = List.copyOf(all);
    }

    /**
     * One ledger account.
     *
     * @param fits whether the currency is that of the platform account, and the type where that is told
     * @param words its type, and what does not fit
     * @param search what a person may type of it, in lower case
     */
    record Choice(Account account, boolean fits, String words, String search) {}

    static AccountChoices of(ChartOfAccounts ledger, Account platform) {
        var fitting = new ArrayList<Choice>();
        var others = new ArrayList<Choice>();
        for (var account : ledger.all()) {
            if (account.active()) {
                var choice = choice(account, platform);
                (choice.fits() ? fitting : others).add(choice);
            }
        }
        fitting.addAll(others);
        return new AccountChoices(fitting);
    }

    private static Choice choice(Account account, Account platform) {
        var asked = platform.type();
        var fits = asked == null || asked == account.type();
        var sameCurrency = account.currency().equals(platform.currency());
        var words = fits
                ? word(account.type())
                : Words.text(
                        "review.pick.other-type",
                        word(account.type()),
                        word(asked).toLowerCase(Locale.ROOT));
        var currency = account.currency().getCurrencyCode();
        return new Choice(
                account,
                fits && sameCurrency,
                sameCurrency ? words : Words.text("review.pick.other-currency", words, currency),
                account.label().toLowerCase(Locale.ROOT));
    }

    private static String word(@Nullable AccountType type) {
        return Words.text(
                "review.type." + (type == null ? "untold" : type.name().toLowerCase(Locale.ROOT)));
    }

    /** Those in whose number or name every word of the text stands. */
    List<Choice> holding(String text) {
        var words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty()
                ? all
                : all.stream()
                        .filter(choice -> words.stream().allMatch(choice.search()::contains))
                        .toList();
    }
}
