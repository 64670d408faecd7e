package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyFormatTest {

    @Test
    void groupsThousandsAndKeepsTheDecimalsOfTheCurrency() {
        assertThat(MoneyFormat.balance(Money.of("1234567.8", "GBP"))).isEqualTo("1,234,567.80");
        assertThat(MoneyFormat.balance(Money.of("123", "GBP"))).isEqualTo("123.00");
        assertThat(MoneyFormat.balance(Money.of("1234", "JPY"))).isEqualTo("1,234");
        assertThat(MoneyFormat.balance(Money.of("1.234", "KWD"))).isEqualTo("1.234");
    }

    @Test
    void signsABalanceOnlyWhenItIsNegative() {
        assertThat(MoneyFormat.balance(Money.of("-1318.44", "GBP"))).isEqualTo("\u22121,318.44");
        assertThat(MoneyFormat.balance(Money.of("0", "GBP"))).isEqualTo("0.00");
    }

    @Test
    void alwaysSignsADifferenceExceptZero() {
        assertThat(MoneyFormat.difference(Money.of("255.75", "GBP"))).isEqualTo("+255.75");
        assertThat(MoneyFormat.difference(Money.of("-1335.8", "GBP"))).isEqualTo("\u22121,335.80");
        assertThat(MoneyFormat.difference(Money.of("0", "GBP"))).isEqualTo("0.00");
    }

    @Test
    void writesTheSmallestAmountThereIs() {
        var smallest = new Money(Long.MIN_VALUE, Currency.getInstance("GBP"));

        assertThat(MoneyFormat.balance(smallest)).isEqualTo("\u221292,233,720,368,547,758.08");
    }

    @Test
    void copiesWithAPlainMinusAndNoMarks() {
        assertThat(Amount.balance(Money.of("-1318.44", "GBP")))
                .isEqualTo(new Amount("\u22121,318.44", false, "-1318.44"));
        assertThat(Amount.difference(Money.of("0", "GBP")).zero()).isTrue();
        assertThat(Amount.NONE.zero()).isFalse();
    }
}
