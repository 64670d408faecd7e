package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import org.junit.jupiter.api.Test;

class SignLensTest {
    private static final Money DEBIT = Money.of("10.00", "GBP");
    private static final Money CREDIT = Money.of("-10.00", "GBP");

    @Test
    void naturalShowsAUsualBalancePositiveOnEitherSide() {
        assertThat(SignLens.NATURAL.shown(DEBIT, Side.DEBIT)).isEqualTo(DEBIT);
        assertThat(SignLens.NATURAL.shown(CREDIT, Side.CREDIT)).isEqualTo(DEBIT);
        assertThat(SignLens.NATURAL.shown(DEBIT, Side.CREDIT)).isEqualTo(CREDIT);
    }

    @Test
    void ledgerShowsDebitPositive() {
        assertThat(SignLens.LEDGER.shown(DEBIT, Side.CREDIT)).isEqualTo(DEBIT);
        assertThat(SignLens.LEDGER.shown(CREDIT, Side.CREDIT)).isEqualTo(CREDIT);
    }

    @Test
    void platformShowsCreditPositive() {
        assertThat(SignLens.PLATFORM.shown(DEBIT, Side.DEBIT)).isEqualTo(CREDIT);
        assertThat(SignLens.PLATFORM.shown(CREDIT, Side.DEBIT)).isEqualTo(DEBIT);
    }

    @Test
    void goesRoundWithOneKey() {
        assertThat(SignLens.NATURAL.next()).isEqualTo(SignLens.LEDGER);
        assertThat(SignLens.LEDGER.next()).isEqualTo(SignLens.PLATFORM);
        assertThat(SignLens.PLATFORM.next()).isEqualTo(SignLens.NATURAL);
        assertThat(SignLens.NATURAL.word()).isEqualTo("Natural");
    }
}
