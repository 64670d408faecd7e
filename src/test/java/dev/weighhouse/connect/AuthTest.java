package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthTest {

    @Test
    void speaksTheThreeFormsThereAre() {
        assertThat(Auth.bearer(" t1 ").value()).isEqualTo("Bearer t1");
        assertThat(Auth.basic("anna:pw").value()).isEqualTo("Basic YW5uYTpwdw==");
        assertThat(Auth.headerKey("X-Key", "k").header()).isEqualTo("X-Key");
        assertThat(Auth.headerKey("X-Key", "k").value()).isEqualTo("k");
        assertThat(Auth.none().header() + Auth.none().value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "geheim\nX-Other: 1", "gehei\u00FCm"})
    void refusesWhatNoHeaderMayCarryWithoutSayingIt(String secret) {
        var failure = catchThrowableOfType(FailureException.class, () -> Auth.bearer(secret))
                .failure();

        assertThat(failure).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(failure.words()).doesNotContain("gehei");
    }

    @Test
    void refusesAHeaderNameThatIsNone() {
        assertThat(catchThrowableOfType(FailureException.class, () -> Auth.headerKey("X Key", "k"))
                        .failure())
                .isInstanceOf(Failure.BadInput.class);
    }
}
