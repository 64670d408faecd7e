package dev.weighhouse.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TransactionTest {
    private static final Transaction PLAIN = new Transaction(
            "t1",
            new AccountId("1"),
            LocalDate.parse("2026-10-03"),
            Money.of("-120.00", "GBP"),
            null,
            "Beans",
            "Coffee",
            "Brewfix");

    @Test
    void saysNothingMoreWhereThePlatformDoesNot() {
        assertThat(PLAIN.traits()).isEqualTo(Traits.NONE);
        assertThat(Traits.NONE.tax()).isNull();
    }

    @Test
    void keepsItsAmountWithOtherTraits() {
        var tax = Money.of("-20.00", "GBP");
        var traits = Traits.NONE
                .ofType("purchase")
                .in("GB")
                .taxed("S20", tax)
                .paidOutIn("po-7")
                .along(Map.of("Site", "York"));

        var taxed = PLAIN.with(traits);

        assertThat(traits).isEqualTo(new Traits("purchase", "GB", "S20", tax, "po-7", Map.of("Site", "York")));
        assertThat(taxed.traits()).isEqualTo(traits);
        assertThat(taxed.with(Traits.NONE)).isEqualTo(PLAIN);
    }

    @Test
    void refusesATaxThatIsNoPartOfTheAmount() {
        var euros = Traits.NONE.taxed("S20", Money.of("-20.00", "EUR"));

        assertThatThrownBy(() -> PLAIN.with(euros))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a tax of -20.00 EUR is no part of -120.00 GBP");
    }

    @Test
    void keepsDimensionsInTheOrderOfTheirNamesAndAsTheyWere() {
        var stated = new TreeMap<>(Map.of("Site", "York", "Department", "Bar"));
        var traits = Traits.NONE.along(stated);
        stated.clear();

        assertThat(traits.dimensions().keySet()).containsExactly("Department", "Site");
        assertThatThrownBy(() -> traits.dimensions().put("Site", "Leeds"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
