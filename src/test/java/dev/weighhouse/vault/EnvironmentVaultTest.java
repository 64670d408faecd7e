package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentVaultTest {
    private static final ConnectionId SQUARE = new ConnectionId("square");
    private static final String CANARY = "canary-77a0";

    private final SessionVault next = new SessionVault();

    @Test
    void takesTheSecretOfTheEnvironmentBeforeAnyOther() {
        next.keep(SQUARE, "kept");
        assertThat(new EnvironmentVault(Map.of("WEIGHHOUSE_SECRET_SQUARE", "given"), next).read(SQUARE))
                .contains("given");
    }

    @Test
    void asksTheNextVaultWhereTheEnvironmentSaysNothing() {
        next.keep(SQUARE, "kept");
        assertThat(new EnvironmentVault(Map.of("WEIGHHOUSE_SECRET_SQUARE", "  "), next).read(SQUARE))
                .contains("kept");
        assertThat(new EnvironmentVault(Map.of(), next).read(new ConnectionId("pleo")))
                .isEmpty();
    }

    @Test
    void doesNotAskTheNextVaultNeedlessly() {
        var failing = new KeychainVault("w1", new NoKeychain(), Duration.ofMinutes(1));
        assertThat(new EnvironmentVault(Map.of("WEIGHHOUSE_SECRET_SQUARE", "given"), failing).read(SQUARE))
                .contains("given");
    }

    @Test
    void keepsAndForgetsInTheNextVault() {
        var vault = new EnvironmentVault(Map.of(), next);
        vault.keep(SQUARE, "kept");
        assertThat(next.read(SQUARE)).contains("kept");
        vault.forget(SQUARE);
        assertThat(next.read(SQUARE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "square, WEIGHHOUSE_SECRET_SQUARE",
        "my-pos 2, WEIGHHOUSE_SECRET_MY_POS_2",
        "istanbul.i, WEIGHHOUSE_SECRET_ISTANBUL_I",
        "café, WEIGHHOUSE_SECRET_CAF_"
    })
    void namesTheVariableOfAConnection(String connection, String variable) {
        assertThat(EnvironmentVault.variable(new ConnectionId(connection))).isEqualTo(variable);
    }

    @Test
    void showsNoSecretWhenPrinted() {
        next.keep(SQUARE, CANARY);
        Vault asking = new EnvironmentVault(Map.of("WEIGHHOUSE_SECRET_SQUARE", CANARY), next);
        assertThat(List.of(next, asking).toString()).doesNotContain(CANARY);
    }

    private static final class NoKeychain implements Keychain {
        @Override
        public String title() {
            throw new AssertionError("nobody asks for it");
        }

        @Override
        public String get(String name) {
            throw new AssertionError("was asked");
        }

        @Override
        public void set(String name, String secret) {
            throw new AssertionError("was asked");
        }

        @Override
        public void delete(String name) {
            throw new AssertionError("was asked");
        }
    }
}
