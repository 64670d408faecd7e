package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a ledger's list of entries proves of a log. */
class WitnessTest {

    private static Witness witness(int keyed, int expected) {
        return new Witness(List.of(Period.month("2026-10")), 40, keyed, expected, List.of());
    }

    @Test
    void aListWithoutTheKeysThatAreCertainlyThereProvesNothing() {
        assertThat(witness(0, 3).isSilent()).isTrue();
    }

    @Test
    void aListWithKeysOrOfBooksNobodyPostedToSpeaks() {
        assertThat(witness(3, 3).isSilent()).isFalse();
        assertThat(witness(0, 0).isSilent()).isFalse();
    }
}
