package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemsTest {
    private static final ConnectionId PLEO = new ConnectionId("pleo");
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Keeping SINGLE = Keeping.of(Map.of("books", "single-entry", "category-separator", ":"));
    private static final ChartOfAccounts CHART = ChartOfAccounts.of(List.of(
            Account.called("cards", "Cards", AccountType.ASSET, GBP)
                    .externalId("1200")
                    .number("12")
                    .build(),
            Account.called("card-1", "Ana's card", AccountType.ASSET, GBP)
                    .parent(new AccountId("cards"))
                    .active(false)
                    .build()));

    @Test
    void takesAccountsFromTheChartWithWhatTheChartSaysOfThem() {
        var items = Items.of(PLEO, Keeping.USUAL, CHART, List.of());

        assertThat(items.all())
                .containsExactly(
                        new Item(
                                account("card-1"),
                                "Ana's card",
                                account("cards"),
                                AccountType.ASSET,
                                GBP,
                                false,
                                null,
                                null),
                        new Item(account("cards"), "Cards", null, AccountType.ASSET, GBP, true, "1200", "12"));
        assertThat(items.ancestors(account("card-1"))).extracting(Item::name).containsExactly("Cards");
    }

    @Test
    void takesCategoriesWithTheirParentsAndTypesFromWholeMovements() {
        var items = Items.of(PLEO, SINGLE, CHART, List.of(paid("1", "-12.00", "Travel: Train: Peak", "purchase")));

        assertThat(items.all())
                .extracting(item -> item.key().kind() + " " + item.key().id())
                .containsExactly(
                        "ACCOUNT card-1",
                        "ACCOUNT cards",
                        "CATEGORY Travel",
                        "CATEGORY Travel: Train",
                        "CATEGORY Travel: Train: Peak",
                        "TYPE purchase",
                        "ANYTHING *");
        assertThat(items.ancestors(key(ItemKind.CATEGORY, "Travel: Train: Peak")))
                .extracting(Item::name)
                .containsExactly("Travel: Train", "Travel");
    }

    @Test
    void offersNoCategoryOrTypeOfOneSideOfAnEntry() {
        var items = Items.of(PLEO, Keeping.USUAL, CHART, List.of(taxed("1", "-12.00")));

        assertThat(items.all())
                .filteredOn(item -> item.key().kind() != ItemKind.ACCOUNT)
                .extracting(Item::key, Item::name)
                .containsExactly(
                        tuple(key(ItemKind.TAX_CODE, "S20"), "S20"),
                        tuple(ItemKey.dimension(PLEO, "Site", "York"), "Site: York"));
    }

    @Test
    void keepsAnAccountThatTheChartNoLongerLists() {
        var gone = new Transaction(
                "1", new AccountId("old"), LocalDate.EPOCH, Money.of("1.00", "GBP"), null, null, null, null);

        assertThat(Items.of(PLEO, Keeping.USUAL, CHART, List.of(gone)).find(account("old")))
                .contains(new Item(account("old"), "old", null, null, null, true, null, null));
    }

    @Test
    void whatIsBookedToNoneWantsAPlaceOnlyWhereSomethingIs() {
        var chart = ChartOfAccounts.of(List.of(Account.called("none", "Nowhere", AccountType.EXPENSE, GBP)
                .subType(Account.BOOKED_TO_NONE)
                .build()));
        var booked = new Transaction(
                "1", new AccountId("none"), LocalDate.EPOCH, Money.of("1.00", "GBP"), null, null, null, null);

        assertThat(Items.of(PLEO, Keeping.USUAL, chart, List.of()).all())
                .extracting(Item::name, Item::active)
                .containsExactly(tuple("Nowhere", false));
        assertThat(Items.of(PLEO, Keeping.USUAL, chart, List.of(booked)).all())
                .extracting(Item::name, Item::active)
                .containsExactly(tuple("Nowhere", true));
    }

    @Test
    void countsWhatAnAccountPaysAsDebitsOfTheCategory() {
        var items = Items.of(
                PLEO,
                SINGLE,
                CHART,
                List.of(
                        paid("1", "-12.00", "Travel", "purchase"),
                        paid("2", "-8.00", "Travel", "purchase"),
                        paid("3", "-8.00", "Travel", "purchase"),
                        paid("4", "8.00", "Travel", "refund")));

        assertThat(items.usage(key(ItemKind.CATEGORY, "Travel"))).isEqualTo(new Usage(3, 1));
        assertThat(items.usage(key(ItemKind.TYPE, "refund"))).isEqualTo(new Usage(0, 1));
        assertThat(items.usage(account("cards"))).isEqualTo(new Usage(1, 3));
        assertThat(items.usage(account("card-1"))).isEqualTo(Usage.NONE);
    }

    @Test
    void saysWhatKindOfAccountTheLinesLookLikeOnlyWhereMostStandOnOneSide() {
        assertThat(new Usage(3, 1).leaning()).contains(AccountType.EXPENSE);
        assertThat(new Usage(1, 3).leaning()).contains(AccountType.INCOME);
        assertThat(new Usage(2, 1).leaning()).isEmpty();
        assertThat(Usage.NONE.leaning()).isEmpty();
    }

    @Test
    void saysTheSameWhateverTheOrderOfTransactions() {
        var transactions = new ArrayList<Transaction>();
        for (var number = 0; number < 200; number++) {
            transactions.add(paid(
                    "t" + number,
                    number % 7 - 3 + ".00",
                    "C" + number % 11 + ": D" + number % 13,
                    "type" + number % 5));
        }
        var expected = Items.of(PLEO, SINGLE, CHART, transactions);
        Collections.shuffle(transactions, new Random(7));

        var shuffled = Items.of(PLEO, SINGLE, CHART, transactions);

        assertThat(shuffled.all()).containsExactlyElementsOf(expected.all());
        assertThat(shuffled.all())
                .allSatisfy(item -> assertThat(shuffled.usage(item.key())).isEqualTo(expected.usage(item.key())));
    }

    private static Transaction paid(String id, String amount, String category, String type) {
        return new Transaction(
                        id,
                        new AccountId("cards"),
                        LocalDate.parse("2026-10-03"),
                        Money.of(amount, "GBP"),
                        null,
                        null,
                        category,
                        null)
                .with(Traits.NONE.ofType(type));
    }

    private static Transaction taxed(String id, String amount) {
        return paid(id, amount, "Travel", "purchase")
                .with(Traits.NONE
                        .ofType("purchase")
                        .taxed("S20", Money.of("-2.00", "GBP"))
                        .along(Map.of("Site", "York")));
    }

    private static ItemKey account(String id) {
        return key(ItemKind.ACCOUNT, id);
    }

    private static ItemKey key(ItemKind kind, String id) {
        return new ItemKey(PLEO, kind, id);
    }
}
