package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.item;
import static dev.weighhouse.mapping.Desk.key;
import static dev.weighhouse.mapping.Desk.pair;
import static dev.weighhouse.mapping.Desk.spent;
import static dev.weighhouse.mapping.Desk.to;
import static dev.weighhouse.mapping.ItemKind.ACCOUNT;
import static dev.weighhouse.mapping.ItemKind.ANYTHING;
import static dev.weighhouse.mapping.ItemKind.CATEGORY;
import static dev.weighhouse.mapping.ItemKind.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which decision holds for which side of a transaction. */
class PlacingTest {
    private final Desk desk = new Desk().whole(ACCOUNT, "wallet", to("1050"));
    private final Transaction lunch = spent("wallet", "-12.00", "Meals");

    private static String other(Placement placement) {
        return placement
                .share(Share.Role.OTHER)
                .map(share -> share.account().value())
                .orElseGet(() -> ((Placement.Waits) placement).why());
    }

    private static String own(Placement placement) {
        return placement
                .share(Share.Role.OWN)
                .map(share -> share.account().value())
                .orElseGet(() -> ((Placement.Waits) placement).why());
    }

    private static Because because(Placement placement) {
        return switch (placement) {
            case Placement.Goes goes -> goes.shares().getLast().because();
            case Placement.Waits waits -> waits.because();
        };
    }

    @Test
    void aSideOfAnEntryGoesByItsAccountAlone() {
        var placed = desk.whole(CATEGORY, "Meals", to("6200")).twoSided().of(lunch);
        assertThat(placed).isInstanceOfSatisfying(Placement.Goes.class, goes -> {
            assertThat(goes.shares()).hasSize(1);
            assertThat(goes.shares().getFirst().amount()).isEqualTo(lunch.amount());
        });
        assertThat(own(placed)).isEqualTo("1050");
    }

    @Test
    void aWholeMovementGoesToItsCategoryWithTheOppositeAmount() {
        var placed = desk.whole(CATEGORY, "Meals", to("6200")).single().of(lunch);
        assertThat(other(placed)).isEqualTo("6200");
        assertThat(placed.share(Share.Role.OTHER).orElseThrow().amount())
                .isEqualTo(lunch.amount().negated());
    }

    @Test
    void whatNobodyDecidedWaitsAndSaysForWhat() {
        assertThat(desk.single().of(lunch)).isInstanceOfSatisfying(Placement.Waits.class, waits -> {
            assertThat(waits.why()).isEqualTo("nobody has said where Meals goes");
            assertThat(waits.words(_ -> "Staff meals")).isEqualTo("nobody has said where Staff meals goes");
            assertThat(waits.because()).isEqualTo(new Because(key(CATEGORY, "Meals"), null));
        });
    }

    @Test
    void anAccountNobodyMappedHoldsTheWholeTransaction() {
        var placed = new Desk().whole(CATEGORY, "Meals", to("6200")).single().of(lunch);
        assertThat(placed.share(Share.Role.OTHER)).isEmpty();
        assertThat(own(placed)).isEqualTo("nobody has said where wallet goes");
    }

    @Test
    void theMorePreciseRuleIsTriedFirstWhoeverWroteItWhen() {
        desk.rule(ACCOUNT, "wallet", Map.of(Field.SIGN, "-"), to("1"))
                .rule(ACCOUNT, "wallet", Map.of(Field.COUNTERPARTY, "brewfix"), to("2"))
                .rule(ACCOUNT, "wallet", Map.of(Field.TEXT, "quay"), to("3"));
        var placed = desk.twoSided().of(lunch);
        assertThat(own(placed)).isEqualTo("2");
        assertThat(because(placed).words()).isEqualTo("wallet: counterparty is brewfix");
    }

    @Test
    void aRuleOfAnythingWithMoreTestsGoesBeforeTheRuleOfTheCategory() {
        desk.whole(CATEGORY, "Meals", to("6200"))
                .rule(CATEGORY, "Meals", Map.of(Field.SIGN, "-"), to("6201"))
                .rule(ANYTHING, "*", Map.of(Field.COUNTERPARTY, "Brewfix"), to("6300"));
        var placed = desk.single().of(lunch);
        assertThat(other(placed)).isEqualTo("6300");
        assertThat(because(placed).words()).isEqualTo("anything else: counterparty is Brewfix");
    }

    @Test
    void theItemItselfCountsAsATestOfItsRules() {
        var sale = lunch.with(Traits.NONE.ofType("sale"));
        desk.rule(ANYTHING, "*", Map.of(Field.COUNTRY, "GB"), to("1"))
                .rule(CATEGORY, "Meals", Map.of(Field.CURRENCY, "GBP"), to("2"))
                .rule(TYPE, "sale", Map.of(Field.SIGN, "-"), to("3"));
        assertThat(other(desk.single().of(sale.with(sale.traits().in("GB"))))).isEqualTo("3");
        assertThat(other(desk.single().of(lunch.with(Traits.NONE.in("GB"))))).isEqualTo("2");
    }

    @Test
    void aPairOfTheTypeGoesBeforeTheCategoryAndAPlainTypeAfterIt() {
        var sale = lunch.with(Traits.NONE.ofType("sale"));
        desk.whole(CATEGORY, "Meals", to("6200")).whole(TYPE, "sale", to("4000"));
        assertThat(other(desk.single().of(sale))).isEqualTo("6200");
        desk.whole(TYPE, "sale", pair("1050", "4010"));
        assertThat(other(desk.single().of(sale))).isEqualTo("4010");
    }

    @Test
    void thePlatformAccountMayStandOnEitherSideOfThePair() {
        var payout = lunch.with(Traits.NONE.ofType("payout"));
        desk.whole(TYPE, "payout", pair("1010", "1050"));
        assertThat(other(desk.single().of(payout))).isEqualTo("1010");
    }

    @Test
    void aPairWithoutTheTransactionsOwnAccountHoldsIt() {
        var payout = lunch.with(Traits.NONE.ofType("payout"));
        desk.whole(TYPE, "payout", pair("1010", "1100"));
        assertThat(other(desk.single().of(payout)))
                .isEqualTo("its own account goes to 1050, which is neither 1010 nor 1100 of the pair");
    }

    @Test
    void aPartTakesWhatItsParentHasAndSaysSo() {
        var items = List.of(item(CATEGORY, "Travel", null), item(CATEGORY, "Travel: Train", "Travel"));
        var train = spent("wallet", "-40.00", "Travel: Train");
        desk.whole(CATEGORY, "Travel", to("7000"));
        var placed = desk.single(items).of(train);
        assertThat(other(placed)).isEqualTo("7000");
        assertThat(because(placed).through()).contains(key(CATEGORY, "Travel"));
        assertThat(because(placed).words()).isEqualTo("Travel: Train, through Travel: all of it");
    }

    @Test
    void theRulesOfAParentHoldForItsPartsToo() {
        var items = List.of(item(CATEGORY, "Travel: Train", "Travel"));
        desk.whole(CATEGORY, "Travel", to("7000"))
                .rule(CATEGORY, "Travel", Map.of(Field.COUNTERPARTY, "Brewfix"), to("7001"));
        assertThat(other(desk.single(items).of(spent("wallet", "-40.00", "Travel: Train"))))
                .isEqualTo("7001");
    }

    @Test
    void whatIsHeldDoesNotInherit() {
        var items = List.of(item(CATEGORY, "Travel: Train", "Travel"));
        desk.whole(CATEGORY, "Travel", to("7000")).whole(CATEGORY, "Travel: Train", new Target.Held("ask Priya"));
        assertThat(other(desk.single(items).of(spent("wallet", "-40.00", "Travel: Train"))))
                .isEqualTo("ask Priya");
    }

    @Test
    void aLoopOfParentsEndsAndHolds() {
        var items = List.of(item(CATEGORY, "A", "B"), item(CATEGORY, "B", "A"));
        assertThat(other(desk.single(items).of(spent("wallet", "-1.00", "A"))))
                .isEqualTo("nobody has said where A goes");
    }

    @Test
    void whateverNothingElseDecidesWaitsEvenIfItIsMapped() {
        desk.whole(ANYTHING, "*", to("9999"));
        assertThat(other(desk.single().of(lunch))).isEqualTo("what nothing else decides only waits");
        desk.whole(ANYTHING, "*", new Target.Held("look at it weekly"));
        assertThat(other(desk.single().of(lunch))).isEqualTo("look at it weekly");
    }

    @Test
    void bothSidesOnOneAccountAreNotBooked() {
        desk.whole(CATEGORY, "Meals", to("1050"));
        assertThat(other(desk.single().of(lunch))).isEqualTo("both its sides would go to the account 1050");
    }

    @Test
    void eachTransactionGoesByTheMappingOfItsDate() {
        var november = LocalDate.of(2026, 11, 1);
        desk.whole(CATEGORY, "Meals", to("6200"))
                .decide(Slot.whole(key(CATEGORY, "Meals")), to("6299"), InForce.from(november))
                .decide(Slot.whole(key(CATEGORY, "Meals")), to("6250"), new InForce(november, november.plusDays(9)));
        var placing = desk.single();
        assertThat(other(placing.of(on(lunch, november.minusDays(1))))).isEqualTo("6200");
        assertThat(other(placing.of(on(lunch, november)))).isEqualTo("6250");
        assertThat(other(placing.of(on(lunch, november.plusDays(10))))).isEqualTo("6299");
    }

    @Test
    void anAccountIsAskedThroughThePartsOfTheChart() {
        var items = List.of(item(ACCOUNT, "card-1", "wallet"));
        assertThat(own(new Placing(PlatformBooks.of(Desk.PLEO, Desk.DOUBLE, items), desk.history())
                        .of(spent("card-1", "5.00", null))))
                .isEqualTo("1050");
    }

    private static Transaction on(Transaction transaction, LocalDate day) {
        return new Transaction(
                transaction.id(),
                new AccountId("wallet"),
                day,
                transaction.amount(),
                null,
                null,
                transaction.category(),
                null);
    }
}
