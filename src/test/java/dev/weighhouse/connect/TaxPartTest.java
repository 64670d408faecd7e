package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxPartTest {

    @ParameterizedTest
    @CsvSource({
        "SIGNED,   -12.00, -2.00, -2.00",
        "SIGNED,   12.00,  2.00,  2.00",
        "SIGNED,   12.00,  12.00, 12.00",
        "SIGNED,   -12.00, 0.00,  0.00",
        "SIGNED,   0.00,   0.00,  0.00",
        "UNSIGNED, -12.00, 2.00,  -2.00",
        "UNSIGNED, 12.00,  2.00,  2.00"
    })
    void takesThePartWithTheSignOfItsAmount(TaxPart.Sign sign, String amount, String stated, String tax) {
        assertThat(TaxPart.of(Money.of(amount, "GBP"), Money.of(stated, "GBP"), sign))
                .contains(Money.of(tax, "GBP"));
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNED,   -12.00, 2.00",
        "SIGNED,   12.00,  12.01",
        "SIGNED,   0.00,   0.01",
        "UNSIGNED, -12.00, -2.00",
        "UNSIGNED, -12.00, 12.01"
    })
    void takesNothingThatIsNoPart(TaxPart.Sign sign, String amount, String stated) {
        assertThat(TaxPart.of(Money.of(amount, "GBP"), Money.of(stated, "GBP"), sign))
                .isEmpty();
    }

    @Test
    void knowsCountriesByTheirTwoLetters() {
        assertThat(Countries.code(" gb ")).contains("GB");
        assertThat(Countries.code("XI")).contains("XI");
        assertThat(Countries.code("UK")).isEqualTo(Optional.empty());
        assertThat(Countries.code("England")).isEmpty();
    }
}
