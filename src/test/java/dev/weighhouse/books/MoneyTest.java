package dev.weighhouse.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency GBP = Currency.getInstance("GBP");

    @ParameterizedTest
    @CsvSource({
        "12.34, GBP, 1234",
        "-12.3, GBP, -1230",
        "12, GBP, 1200",
        "12.3400, GBP, 1234",
        "1.2E3, GBP, 120000",
        "1234, JPY, 1234",
        "1234.00, JPY, 1234",
        "1.234, KWD, 1234",
        "92233720368547758.07, GBP, 9223372036854775807",
        "-92233720368547758.08, GBP, -9223372036854775808"
    })
    void keepsAmountsExactlyInMinorUnits(String amount, String currency, long minor) {
        assertThat(Money.of(amount, currency).minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"0.001, GBP", "1.5, JPY", "0.0001, KWD", "1E-3, GBP"})
    void refusesAnAmountWithTooManyDecimals(String amount, String currency) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("decimals of " + currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.08", "-92233720368547758.09", "1E40"})
    void refusesAnAmountThatDoesNotFit(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "GBP"))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("too many for an amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU"})
    void refusesWhatIsNoCurrencyOfBooks(String code) {
        assertThatThrownBy(() -> new Money(1, Currency.getInstance(code)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(code);
    }

    @Test
    void addsAndSubtractsWithinOneCurrency() {
        var ten = Money.of("10.00", "GBP");
        var three = Money.of("3.01", "GBP");

        assertThat(ten.plus(three)).isEqualTo(Money.of("13.01", "GBP"));
        assertThat(ten.minus(three)).isEqualTo(Money.of("6.99", "GBP"));
        assertThat(three.minus(ten).abs()).isEqualTo(Money.of("6.99", "GBP"));
        assertThat(ten.negated().signum()).isEqualTo(-1);
        assertThat(ten.minus(ten).isZero()).isTrue();
    }

    @Test
    void neverAddsTwoCurrencies() {
        var pounds = Money.of("1.00", "GBP");
        var euros = Money.of("1.00", "EUR");

        assertThatThrownBy(() -> pounds.plus(euros)).hasMessage("1.00 GBP and 1.00 EUR do not add");
        assertThatThrownBy(() -> pounds.minus(euros)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void throwsInsteadOfOverflowing() {
        var most = new Money(Long.MAX_VALUE, GBP);
        var least = new Money(Long.MIN_VALUE, GBP);
        var penny = new Money(1, GBP);

        assertThatThrownBy(() -> most.plus(penny)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(penny)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::abs).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void writesPlainTextWithTheDecimalsOfTheCurrency() {
        assertThat(new Money(-5, GBP).plain()).isEqualTo("-0.05");
        assertThat(new Money(123456789, GBP).plain()).isEqualTo("1234567.89");
        assertThat(Money.of("7", "JPY")).hasToString("7 JPY");
        assertThat(Money.zero(GBP)).hasToString("0.00 GBP");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsBackWhatItWrote(long seed) {
        var random = new Random(seed);
        for (var code : new String[] {"GBP", "JPY", "KWD"}) {
            for (int turn = 0; turn < 500; turn++) {
                var money = new Money(random.nextLong(), Currency.getInstance(code));
                assertThat(Money.of(money.plain(), code)).isEqualTo(money);
                assertThat(Money.of(new BigDecimal(money.plain()), money.currency()))
                        .isEqualTo(money);
            }
        }
    }
}
