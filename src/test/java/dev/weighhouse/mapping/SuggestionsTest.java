package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final AccountKey KEY = AccountKey.of("square", "p");

    private static Account.Builder account(String id, String name) {
        return Account.called(id, name, AccountType.ASSET, GBP);
    }

    private static List<Suggestion> suggest(Account platform, Account.Builder... ledger) {
        var chart = ChartOfAccounts.of(
                Arrays.stream(ledger).map(Account.Builder::build).toList());
        return new Suggestions(chart).of(KEY, platform);
    }

    private static List<String> targets(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> suggestion.ledger().orElseThrow().value())
                .toList();
    }

    @Test
    void matchesTheStableIdAPlatformAccountStates() {
        var suggestions =
                new Suggestions(ChartOfAccounts.of(List.of(account("L1", "Till").build())));

        assertThat(suggestions.byExternalId(account("p", "x").externalId("L1").build()))
                .contains(new AccountId("L1"));
        assertThat(suggestions.byExternalId(account("L1", "Till").build())).isEmpty();
        assertThat(suggestions.byExternalId(account("p", "x").externalId("L2").build()))
                .isEmpty();
        assertThat(suggestions.byExternalId(account("p", "x").externalId(" ").build()))
                .isEmpty();
    }

    @Test
    void putsTheSameNumberBeforeALikeName() {
        var suggestions = suggest(
                account("p", "Card sales").number("4010").build(),
                account("like", "Card sales north").number("4999"),
                account("same", "Takings").number("4010"));

        assertThat(targets(suggestions)).containsExactly("same", "like");
        assertThat(suggestions.getFirst().reason()).startsWith("same number 4010");
    }

    @Test
    void comparesNamesWithoutAccentsCaseMarksPluralsAndFillers() {
        var suggestions = suggest(account("p", "Café-SALES account").build(), account("L", "the cafe sale"));

        assertThat(suggestions)
                .singleElement()
                .satisfies(s -> assertThat(s.reason()).contains("same name"));
    }

    @Test
    void suggestsNothingForNamesThatShareTooLittle() {
        assertThat(suggest(
                        account("p", "Gift card sales north").build(), account("L", "Office north rent costs yearly")))
                .isEmpty();
    }

    @Test
    void suggestsNoArchivedAccount() {
        assertThat(suggest(
                        account("p", "Till").number("1").build(),
                        account("L", "Till").number("1").active(false)))
                .isEmpty();
    }

    @Test
    void putsFittingTypesFirstAndSaysSo() {
        var suggestions = suggest(
                account("p", "Gift cards").build(),
                Account.called("a", "Gift cards", AccountType.EXPENSE, GBP),
                account("b", "Gift cards"));

        assertThat(targets(suggestions)).containsExactly("b", "a");
        assertThat(suggestions.getFirst().reason()).contains("both asset");
        assertThat(suggestions.getLast().reason()).contains("asset against expense");
    }

    @Test
    void showsBothOfTwoThatStandEqual() {
        var suggestions = suggest(account("p", "Till").build(), account("x", "Till"), account("w", "Till"));

        assertThat(targets(suggestions)).containsExactly("w", "x");
        assertThat(suggestions.getFirst().score())
                .isEqualTo(suggestions.getLast().score());
    }

    @Test
    void suggestsThreeAtMostAndScoresWithinAHundred() {
        var suggestions = suggest(
                account("p", "Till").number("7").build(),
                account("a", "Till").number("7"),
                account("b", "Till"),
                account("c", "Till"),
                account("d", "Till"));

        assertThat(targets(suggestions)).containsExactly("a", "b", "c");
        assertThat(suggestions).allSatisfy(s -> assertThat(s.score()).isBetween(1, 100));
        assertThat(suggestions.getFirst().score()).isEqualTo(100);
    }

    @Test
    void isTheSameWhateverTheOrderOfTheChart() {
        var names =
                List.of("Card sales", "Card fees", "Cash sales", "Gift card sales", "Sales tax", "Card sales north");
        var accounts = new ArrayList<Account.Builder>();
        for (int n = 0; n < 60; n++) {
            accounts.add(account("L" + n, names.get(n % names.size()) + (n % 2 == 0 ? "" : " shop")));
        }
        var platform = account("p", "Card sales shop").build();
        var first = suggest(platform, accounts.toArray(Account.Builder[]::new));

        Collections.shuffle(accounts, new Random(11));

        assertThat(suggest(platform, accounts.toArray(Account.Builder[]::new)))
                .isEqualTo(first)
                .hasSize(3);
    }

    @Test
    void findsTheSameNameAmongThousandsThatShareItsWord() {
        var accounts = new ArrayList<Account>();
        for (int n = 0; n < 20_000; n++) {
            accounts.add(account("L" + n, "Sales outlet " + n).build());
        }
        accounts.add(account("plain", "Sales").build());
        var suggestions = new Suggestions(ChartOfAccounts.of(accounts));

        assertThat(suggestions.of(KEY, account("p", "Sales").build()).getFirst().ledger())
                .contains(new AccountId("plain"));
        for (int n = 0; n < 2_000; n++) {
            assertThat(suggestions
                            .of(KEY, account("p", "Sales outlet " + n).build())
                            .getFirst()
                            .ledger())
                    .contains(new AccountId("L" + n));
        }
    }
}
