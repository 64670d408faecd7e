package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.key;
import static dev.weighhouse.mapping.Desk.spent;
import static dev.weighhouse.mapping.Desk.tax;
import static dev.weighhouse.mapping.Desk.to;
import static dev.weighhouse.mapping.ItemKind.ACCOUNT;
import static dev.weighhouse.mapping.ItemKind.CATEGORY;
import static dev.weighhouse.mapping.ItemKind.DIMENSION;
import static dev.weighhouse.mapping.ItemKind.TAX_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tax and dimensions a transaction states. */
class PlacingTaxTest {
    private final Desk desk = new Desk()
            .whole(ACCOUNT, "wallet", to("1050"))
            .whole(CATEGORY, "Meals", new Target.To(new AccountId("6200"), "NONE", Map.of("Site", "Quay")));
    private final Transaction lunch = spent("wallet", "-12.00", "Meals");

    private static List<Share> shares(Placement placement) {
        return ((Placement.Goes) placement).shares();
    }

    private static String why(Placement placement) {
        return ((Placement.Waits) placement).why();
    }

    private Transaction taxed(String code, String amount) {
        return lunch.with(Traits.NONE.taxed(code, Money.of(amount, "GBP")));
    }

    @Test
    void theOtherSideIsNetAndTheTaxGoesToItsAccount() {
        desk.whole(TAX_CODE, "20%", tax("T1", "2220"));
        var shares = shares(desk.single().of(taxed("20%", "-2.00")));
        assertThat(shares)
                .extracting(
                        share -> share.account().value(),
                        share -> share.amount().plain(),
                        Share::taxCode)
                .containsExactly(
                        tuple("1050", "-12.00", null), tuple("6200", "10.00", "T1"), tuple("2220", "2.00", null));
        assertThat(shares.getLast().because().item()).isEqualTo(key(TAX_CODE, "20%"));
    }

    @Test
    void withoutATaxOfItsOwnTheCategorysCodeHolds() {
        assertThat(shares(desk.single().of(lunch)).getLast().taxCode()).isEqualTo("NONE");
    }

    @Test
    void aCodeNobodyMappedHoldsTheTransaction() {
        assertThat(why(desk.single().of(taxed("20%", "-2.00")))).isEqualTo("nobody has said where 20% goes");
    }

    @Test
    void anAmountOfTaxWithoutItsAccountHoldsTheTransaction() {
        desk.whole(TAX_CODE, "20%", tax("T1", null));
        assertThat(why(desk.single().of(taxed("20%", "-2.00"))))
                .isEqualTo("states a tax of -2.00 GBP, and it is not said which account that goes to");
    }

    @Test
    void anAmountOfTaxWithoutACodeHoldsTheTransaction() {
        var stated = lunch.with(Traits.NONE.taxed(null, Money.of("-2.00", "GBP")));
        assertThat(why(desk.single().of(stated))).contains("states a tax of -2.00 GBP");
    }

    @Test
    void aCodeWithATaxOfNothingNeedsNoAccount() {
        desk.whole(TAX_CODE, "0%", tax("T0", null));
        var shares = shares(desk.single().of(taxed("0%", "0.00")));
        assertThat(shares).hasSize(2);
        assertThat(shares.getLast().taxCode()).isEqualTo("T0");
        assertThat(shares.getLast().amount()).isEqualTo(Money.of("12.00", "GBP"));
    }

    @Test
    void aTaxCodeMappedToAnAccountHoldsTheTransaction() {
        desk.whole(TAX_CODE, "20%", to("2220"));
        assertThat(why(desk.single().of(taxed("20%", "-2.00")))).contains("no tax code");
    }

    @Test
    void aSideOfAnEntryCarriesItsCodeAndKeepsItsAmount() {
        desk.whole(TAX_CODE, "20%", tax("T1", "2220"));
        var shares = shares(desk.twoSided().of(taxed("20%", "-2.00")));
        assertThat(shares).hasSize(1);
        assertThat(shares.getFirst().taxCode()).isEqualTo("T1");
        assertThat(shares.getFirst().amount()).isEqualTo(lunch.amount());
    }

    @Test
    void mappedDimensionsGoOnTheOtherSideOverThoseOfTheCategory() {
        desk.whole(DIMENSION, "Team=Bar", new Target.Dimension("Department", "200"))
                .whole(DIMENSION, "Shop=Hall", new Target.Dimension("Site", "Market Hall"));
        var stated = lunch.with(Traits.NONE.along(Map.of("Team", "Bar", "Shop", "Hall", "Mood", "good")));
        var shares = shares(desk.single().of(stated));
        assertThat(shares.getFirst().dimensions()).isEmpty();
        assertThat(shares.getLast().dimensions()).isEqualTo(Map.of("Department", "200", "Site", "Market Hall"));
    }

    @Test
    void twoValuesOfOneDimensionHoldTheTransaction() {
        desk.whole(DIMENSION, "Team=Bar", new Target.Dimension("Site", "1"))
                .whole(DIMENSION, "Shop=Hall", new Target.Dimension("Site", "2"));
        var stated = lunch.with(Traits.NONE.along(Map.of("Team", "Bar", "Shop", "Hall")));
        assertThat(why(desk.single().of(stated))).isEqualTo("it would be both 2 and 1 of Site");
    }

    @Test
    void aHeldDimensionHoldsTheTransaction() {
        desk.whole(DIMENSION, "Team=Bar", new Target.Held("which one?"));
        assertThat(why(desk.single().of(lunch.with(Traits.NONE.along(Map.of("Team", "Bar"))))))
                .isEqualTo("which one?");
    }
}
