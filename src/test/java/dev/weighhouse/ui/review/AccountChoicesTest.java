package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.ui.review.AccountChoices.Choice;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountChoicesTest {
    private static final Currency GBP = Larkfield.GBP;
    private static final Account TIPS =
            Account.called("tips", "Online tips", AccountType.LIABILITY, GBP).build();

    private final AccountChoices choices = AccountChoices.of(
            ChartOfAccounts.of(List.of(
                    account("1110", "Square clearing", AccountType.ASSET, GBP, true),
                    account("2030", "Gift cards outstanding", AccountType.LIABILITY, GBP, true),
                    account("2035", "Gift cards of old", AccountType.LIABILITY, GBP, false),
                    account("2040", "Tips to pay out", AccountType.LIABILITY, GBP, true),
                    account("2050", "Tips in euro", AccountType.LIABILITY, Larkfield.EUR, true))),
            TIPS);

    private static Account account(String number, String name, AccountType type, Currency currency, boolean active) {
        return Account.called(number, name, type, currency)
                .number(number)
                .active(active)
                .build();
    }

    private static List<String> labels(List<Choice> choices) {
        return choices.stream().map(choice -> choice.account().label()).toList();
    }

    @Test
    void putsAccountsOfTheSameTypeAndCurrencyFirst() {
        assertThat(labels(choices.all()))
                .containsExactly(
                        "2030 Gift cards outstanding",
                        "2040 Tips to pay out",
                        "1110 Square clearing",
                        "2050 Tips in euro");
    }

    @Test
    void leavesOutArchivedAccounts() {
        assertThat(labels(choices.all())).doesNotContain("2035 Gift cards of old");
    }

    @Test
    void saysWhatDoesNotFit() {
        assertThat(choices.all())
                .extracting(Choice::words)
                .containsExactly(
                        "Liability", "Liability", "Asset, but the platform says liability", "Liability, in EUR");
    }

    @Test
    void holdsNoTypeAgainstAnAccountWhereThePlatformTellsNone() {
        var choices = AccountChoices.of(
                ChartOfAccounts.of(List.of(
                        account("2050", "Tips in euro", AccountType.LIABILITY, Larkfield.EUR, true),
                        account("7100", "Travel", AccountType.EXPENSE, GBP, true),
                        account("1110", "Square clearing", AccountType.ASSET, GBP, true))),
                Account.untold("tips", "Online tips", GBP).build());

        assertThat(choices.all())
                .extracting(Choice::words, Choice::fits)
                .containsExactly(tuple("Asset", true), tuple("Expense", true), tuple("Liability, in EUR", false));
    }

    @Test
    void findsByPartsOfNumberAndName() {
        assertThat(labels(choices.holding("20 TIPS"))).containsExactly("2040 Tips to pay out", "2050 Tips in euro");
        assertThat(labels(choices.holding("1110"))).containsExactly("1110 Square clearing");
        assertThat(choices.holding("zebra")).isEmpty();
        assertThat(choices.holding("  ")).isEqualTo(choices.all());
    }
}
