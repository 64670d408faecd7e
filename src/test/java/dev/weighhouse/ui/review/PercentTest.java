package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import org.junit.jupiter.api.Test;

class PercentTest {

    private static String of(String change, String from) {
        return Percent.of(Money.of(change, "GBP"), Money.of(from, "GBP")).text();
    }

    @Test
    void tellsAChangeWithOneDecimalAndItsOwnSign() {
        assertThat(of("50.00", "100.00")).isEqualTo("+50.0 %");
        assertThat(of("-50.00", "-100.00")).isEqualTo("−50.0 %");
        assertThat(of("0.05", "100.00")).isEqualTo("+0.1 %");
        assertThat(of("0.04", "100.00")).isEqualTo("0.0 %");
    }

    @Test
    void isNoPercentageOfNothing() {
        assertThat(of("50.00", "0.00")).isEqualTo("–");
    }
}
