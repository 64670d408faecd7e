package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.FailureException;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({"225.0, 225.00", ".44, 0.44", "-3, -3.00", "+7., 7.00", "'', 0.00", "'  ', 0.00", "1.500, 1.50"})
    void readsPlainText(String text, String amount) {
        assertThat(Amounts.ofText(text, USD, () -> "here")).isEqualTo(Money.of(amount, "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.50", "1e3", "12.345", "n/a", "--1", "(5.00)", "99999999999999999999"})
    void refusesWhatCannotBeExactAndSaysWhere(String text) {
        assertThatThrownBy(() -> Amounts.ofText(text, USD, () -> "the field amount of row 7"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("the field amount of row 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e50"})
    void refusesNumbersThatAreShortToWriteAndLongToWriteOut(String number) {
        assertThatThrownBy(() -> Amounts.of(new BigDecimal(number), USD, () -> "here"))
                .hasMessageContaining("too many digits");
    }

    @Test
    void zeroIsZeroHoweverItIsWritten() {
        assertThat(Amounts.of(new BigDecimal("0e999999999"), USD, () -> "here")).isEqualTo(Money.zero(USD));
    }
}
