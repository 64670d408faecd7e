package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.reconcile.Cause;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CauseLookTest {

    @Test
    void tellsEveryCauseFromEveryOtherByItsWord() {
        assertThat(Stream.of(Cause.Kind.values()).map(CauseLook::of))
                .extracting(CauseLook::word)
                .doesNotHaveDuplicates()
                .doesNotContain(CauseLook.of(null).word());
    }

    @Test
    void onlyWhatIsInDoubtWarnsAndOnlyWhatNothingExplainsIsRed() {
        var toned = Stream.of(Cause.Kind.values())
                .filter(kind -> !CauseLook.of(kind).tone().isEmpty())
                .toList();
        assertThat(toned).containsExactly(Cause.Kind.IN_DOUBT);
        assertThat(CauseLook.of(Cause.Kind.IN_DOUBT).tone()).isEqualTo("warning");
        assertThat(CauseLook.of(null).tone()).isEqualTo("danger");
    }
}
