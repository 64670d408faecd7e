package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {
    private static final Currency GBP = Currency.getInstance("GBP");

    @ParameterizedTest
    @CsvSource({
        "0.50, 50",
        "' 12 ', 1200",
        "-3.5, -350",
        "+3.5, 350",
        "'1,000', 100000",
        "'1,234,567.89', 123456789",
        "0012, 1200"
    })
    void readsPlainAndGroupedAmounts(String text, long minor) {
        assertThat(TypedAmount.of(text, GBP).minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,50",
                "1,00",
                "1000,000",
                "1,0000",
                ",500",
                "1,000,",
                "12,34.50",
                "1.000,50",
                "1e3",
                "",
                "much",
                "."
            })
    void refusesACommaThatStandsNotBetweenThousandsAndWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> TypedAmount.of(text, GBP)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void refusesMoreDecimalsThanTheCurrencyHas() {
        assertThatThrownBy(() -> TypedAmount.of("0.005", GBP)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> TypedAmount.of("0.5", Currency.getInstance("JPY")))
                .isInstanceOf(ArithmeticException.class);
    }
}
