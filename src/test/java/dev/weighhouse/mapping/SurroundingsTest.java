package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.ConnectionId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of the trade, the place of an account in the chart and the other accounts of a platform add to a name. */
class SurroundingsTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");

    private static Account.Builder income(String name) {
        return Account.called(name, name, AccountType.INCOME, GBP);
    }

    private static Account.Builder liability(String name) {
        return Account.called(name, name, AccountType.LIABILITY, GBP);
    }

    private static ChartOfAccounts chart(Account.Builder... accounts) {
        return ChartOfAccounts.of(
                Arrays.stream(accounts).map(Account.Builder::build).toList());
    }

    private static Item item(String platform, String name, AccountType type, Currency currency) {
        var key = new ItemKey(new ConnectionId(platform), ItemKind.ACCOUNT, name);
        return new Item(key, name, null, type, currency, true, null, null);
    }

    private static Item income(String platform, String name) {
        return item(platform, name, AccountType.INCOME, GBP);
    }

    private static Precedent mapped(String platform, String name, String ledger) {
        return new Precedent(platform, income(platform, name), new AccountId(ledger));
    }

    private static List<String> names(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(each -> each.ledger().orElseThrow().value())
                .toList();
    }

    private static List<Suggestion> suggest(ChartOfAccounts chart, Item item, Precedent... precedents) {
        return new Suggestions(chart, CodeLists.NONE, List.of(precedents)).of(item, Usage.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Quayside cash, Quayside till",
        "Shop turnover, Shop sales",
        "Paid-out money, Payout money",
        "Card charge-backs, Card disputes",
        "Staff salaries, Employee wages"
    })
    void knowsWordsOfTheTradeThatMeanTheSame(String platform, String ledger) {
        var chart = chart(income(ledger), income("Something else"));

        assertThat(names(suggest(chart, income("square", platform)))).containsExactly(ledger);
    }

    @Test
    void saysWhichWordItTakesForAnother() {
        var chart = chart(income("Shop takings"));

        assertThat(suggest(chart, income("square", "Shop sales")).getFirst().reason())
                .isEqualTo("names 100 % alike if \"sale\" is another word for \"taking\", both income");
        assertThat(suggest(chart, income("square", "Shop sales")).getFirst().score())
                .as("another word is less than the same")
                .isLessThan(Suggestions.SAFE_SCORE);
    }

    @Test
    void leavesOutWhatTheAccountAboveSaysAlready() {
        var chart = chart(
                income("Cafe sales"),
                income("Quayside cafe").parent(new AccountId("Cafe sales")),
                income("Quayside stall"));

        assertThat(names(suggest(chart, income("square", "Quayside takings")))).startsWith("Quayside cafe");
    }

    @Test
    void leavesOutTheCurrencyThatAnAccountIsKeptIn() {
        var chart = chart(
                Account.called("Wholesale deposits", "Wholesale deposits", AccountType.LIABILITY, EUR),
                Account.called("Clearing EUR", "Clearing EUR", AccountType.LIABILITY, EUR));

        assertThat(names(suggest(chart, item("stripe", "Deposits EUR", AccountType.LIABILITY, EUR))))
                .startsWith("Wholesale deposits");
    }

    @Test
    void keepsTaxesOnSalesAndOnPurchasesApart() {
        var chart = chart(liability("VAT on sales"), liability("VAT on card spending"));

        assertThat(names(suggest(chart, item("square", "VAT collected", AccountType.LIABILITY, GBP))))
                .startsWith("VAT on sales");
        var bought = suggest(chart, item("pleo", "VAT on purchases", AccountType.LIABILITY, GBP));
        assertThat(names(bought)).startsWith("VAT on card spending");
        assertThat(bought.getFirst().reason()).contains("taxes on the same");
    }

    @Test
    void goesBesideWhereTheOthersOfThePlatformGo() {
        var chart = chart(
                income("Cafe"),
                income("Cafe refunds").parent(new AccountId("Cafe")),
                income("Online"),
                income("Online shop").parent(new AccountId("Online")),
                income("Shipping charged").parent(new AccountId("Online")),
                income("Online refunds").parent(new AccountId("Online")));

        var all = suggest(
                chart,
                income("stripe", "Refunds"),
                mapped("stripe", "Shop", "Online shop"),
                mapped("stripe", "Shipping", "Shipping charged"),
                mapped("square", "Refunds", "Cafe refunds"));

        assertThat(names(all)).startsWith("Online refunds", "Cafe refunds");
        assertThat(all.getFirst().reason()).contains("beside where others of the platform go");
        assertThat(all.getFirst().score()).isLessThan(Suggestions.SAFE_SCORE);
    }

    @Test
    void learnsNothingFromAnAccountThatIsNamedAfterAnotherPlatform() {
        var chart = chart(income("Square takings"), income("Other"));

        assertThat(suggest(chart, income("stripe", "Tickets"), mapped("square", "Tickets", "Square takings")))
                .isEmpty();
    }

    @Test
    void putsAnAccountWithPartsAfterOneWithout() {
        var chart = chart(
                income("Card sales, all"),
                income("Card sales, north"),
                income("North").parent(new AccountId("Card sales, all")));

        assertThat(names(suggest(chart, income("square", "Card sales")))).startsWith("Card sales, north");
    }

    @Test
    void takesTheOnlySameNameForSafeAndNoneOfTwo() {
        assertThat(suggest(chart(income("Tickets"), income("Tickets, day")), income("square", "Tickets"))
                        .getFirst())
                .satisfies(it -> assertThat(it.score()).isGreaterThanOrEqualTo(Suggestions.SAFE_SCORE))
                .satisfies(it -> assertThat(it.ledger()).contains(new AccountId("Tickets")));
        assertThat(suggest(
                        chart(income("Tickets"), Account.called("other", "tickets", AccountType.INCOME, GBP)),
                        income("square", "Tickets")))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.score()).isLessThan(Suggestions.SAFE_SCORE));
    }
}
