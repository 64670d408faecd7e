package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeychainVaultTest {
    private static final ConnectionId SQUARE = new ConnectionId("square-uk");
    private static final String CANARY = "canary-5b1f";

    private final FakeKeychain keychain = new FakeKeychain();

    private static KeychainVault vault(Keychain keychain) {
        return new KeychainVault("w1", keychain, Duration.ofMinutes(1));
    }

    @Test
    void returnsWhatWasKeptUntilItIsForgotten() {
        var vault = vault(keychain);
        assertThat(vault.read(SQUARE)).isEmpty();
        vault.keep(SQUARE, CANARY);
        assertThat(vault.read(SQUARE)).contains(CANARY);
        vault.forget(SQUARE);
        assertThat(vault.read(SQUARE)).isEmpty();
        vault.forget(SQUARE);
    }

    @Test
    void keepsTheSecretsOfTwoWorkspacesApart() {
        vault(keychain).keep(SQUARE, CANARY);
        assertThat(keychain.secrets).containsOnlyKeys("w1/square-uk");
        assertThat(new KeychainVault("w2", keychain, Duration.ofMinutes(1)).read(SQUARE))
                .isEmpty();
    }

    @Test
    void stopsWaitingForAKeychainThatHangs() {
        var never = new CountDownLatch(1);
        var hanging = new FakeKeychain() {
            @Override
            public @Nullable String get(String name) throws InterruptedException {
                never.await();
                return null;
            }
        };
        var vault = new KeychainVault("w1", hanging, Duration.ofMillis(20));
        assertThatThrownBy(() -> vault.read(SQUARE))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure())
                                .isInstanceOf(Failure.NoKeychain.class)
                                .extracting(Failure::nextStep, STRING)
                                .contains("Unlock or install a keychain")
                                .contains("WEIGHHOUSE_SECRET_SQUARE_UK"))
                .hasMessageContaining("did not answer within");
        never.countDown();
    }

    @Test
    void saysSoWhereThereIsNoKeychain() {
        var broken = new FakeKeychain() {
            @Override
            public @Nullable String get(String name) {
                throw new UnsatisfiedLinkError("no libsecret");
            }
        };
        assertThatThrownBy(() -> vault(broken).read(SQUARE))
                .isInstanceOf(FailureException.class)
                .hasMessage("The system's keychain could not be used.");
    }

    @ParameterizedTest
    @CsvSource({"LOCKED, is locked", "DENIED, refused to be read"})
    void neverTakesARefusalForASecretThatIsNotThere(KeychainRefusal.Why why, String words) {
        var refusing = new FakeKeychain() {
            @Override
            public @Nullable String get(String name) throws KeychainRefusal {
                throw new KeychainRefusal(why);
            }
        };
        var vault = vault(new PartedKeychain(refusing));
        for (ThrowingCallable use : List.<ThrowingCallable>of(
                () -> vault.read(SQUARE), () -> vault.keep(SQUARE, CANARY), () -> vault.forget(SQUARE))) {
            assertThatThrownBy(use)
                    .isInstanceOfSatisfying(
                            FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.NoKeychain.class))
                    .hasMessage("The system's keychain %s.", words);
        }
        assertThat(refusing.secrets).isEmpty();
    }

    @Test
    void doesNotBelieveAKeychainThatKeepsNothing() {
        var forgetful = new FakeKeychain() {
            @Override
            public void set(String name, String secret) {
                // as a keychain does whose unlocking was declined
            }
        };
        assertThatThrownBy(() -> vault(forgetful).keep(SQUARE, CANARY))
                .isInstanceOf(FailureException.class)
                .hasMessage("The system's keychain did not keep the secret of square-uk.");
    }

    @Test
    void letsNoSecretOutThroughAFailure() {
        var talkative = new FakeKeychain() {
            @Override
            public void set(String name, String secret) throws Exception {
                throw new IllegalStateException("cannot store '" + secret + "'", new Exception(secret));
            }
        };
        Vault vault = vault(talkative);
        var failure = catchThrowableOfType(FailureException.class, () -> vault.keep(SQUARE, CANARY));
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace + failure.failure().toString() + vault)
                .contains("could not be used")
                .doesNotContain(CANARY);
    }

    @Test
    void asksNobodyUntilASecretIsWanted() {
        var asked = new HashMap<String, String>();
        var counting = new FakeKeychain() {
            @Override
            public @Nullable String get(String name) throws Exception {
                asked.put(name, Thread.currentThread().getName());
                return super.get(name);
            }
        };
        var vault = vault(counting);
        assertThat(asked).isEmpty();
        assertThat(vault.read(SQUARE)).isEmpty();
        assertThat(asked.get("w1/square-uk"))
                .as("off the thread of the caller")
                .isNotNull()
                .isNotEqualTo(Thread.currentThread().getName());
    }
}
