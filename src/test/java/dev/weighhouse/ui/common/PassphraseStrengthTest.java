package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseStrengthTest {

    @ParameterizedTest
    @CsvSource({
        "aaaaaaaaaaaaaaaa, EASY",
        "balabalabalabala, EASY",
        "harbourharbourharbour, EASY",
        "123456789012345678, EASY",
        "abcdefghijklmnop, EASY",
        "zyxwvutsrqponm, EASY",
        "grey barges7, FAIR",
        "greybargesonthe, FAIR",
        "seven grey barges in fog, GOOD",
        "Kestrel-90 quay!, GOOD",
    })
    void saysHowHardItIsToGuess(String typed, PassphraseStrength strength) {
        assertThat(PassphraseStrength.of(typed)).isEqualTo(strength);
        assertThat(strength.words()).endsWith(".");
    }
}
