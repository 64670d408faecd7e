package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartedKeychainTest {
    /** What Windows takes, as the bytes of UTF-16. */
    private static final int WINDOWS = 2_560;

    private final Windows windows = new Windows();
    private final PartedKeychain keychain = new PartedKeychain(windows);

    /** Takes no more than Windows does, and ends after so many writings or deletions where it is told to. */
    private static final class Windows extends FakeKeychain {
        int writings = Integer.MAX_VALUE;
        int deletions = Integer.MAX_VALUE;

        @Override
        public void set(String name, String secret) throws Exception {
            if (secret.length() * 2 > WINDOWS || writings-- <= 0) {
                throw new IOException("error 1783");
            }
            super.set(name, secret);
        }

        @Override
        public void delete(String name) throws Exception {
            if (deletions-- <= 0) {
                throw new IOException("error 1312");
            }
            super.delete(name);
        }
    }

    private static String secret(int length, char sign) {
        return Character.toString(sign).repeat(length - 1) + ".";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 1000, 1001, 2000, 2001, 9999})
    void takesSecretsOfAnyLength(int length) throws Exception {
        var secret = secret(length, 'x');

        keychain.set("w1/xero", secret);

        assertThat(keychain.get("w1/xero")).isEqualTo(secret);
        keychain.delete("w1/xero");
        assertThat(windows.secrets).isEmpty();
    }

    @Test
    void shortSecretsStandAsTheyEverDid() throws Exception {
        windows.set("w1/square", "kept before");
        assertThat(keychain.get("w1/square")).isEqualTo("kept before");

        keychain.set("w1/square", "token");

        assertThat(windows.secrets).isEqualTo(Map.of("w1/square", "token"));
    }

    @Test
    void anotherSecretInItsPlaceLeavesNoPartOfTheOneBefore() throws Exception {
        keychain.set("w1/xero", secret(3500, 'x'));
        keychain.set("w1/xero", secret(1500, 'y'));
        assertThat(keychain.get("w1/xero")).isEqualTo(secret(1500, 'y'));
        assertThat(windows.secrets.values()).noneMatch(part -> part.contains("x."));

        keychain.set("w1/xero", "short");

        assertThat(windows.secrets).isEqualTo(Map.of("w1/xero", "short"));
    }

    @Test
    void aWritingThatBreaksOffLeavesTheSecretFromBefore() throws Exception {
        var before = secret(3500, 'x');
        keychain.set("w1/xero", before);
        for (int writings = 0; writings < 4; writings++) {
            windows.writings = writings;
            assertThatThrownBy(() -> keychain.set("w1/xero", secret(2500, 'y'))).isInstanceOf(IOException.class);
            assertThat(keychain.get("w1/xero")).as("after %d", writings).isEqualTo(before);
        }
        windows.writings = Integer.MAX_VALUE;
        keychain.set("w1/xero", secret(1500, 'z'));

        assertThat(keychain.get("w1/xero")).isEqualTo(secret(1500, 'z'));
        assertThat(windows.secrets).as("nor what was begun").hasSize(3);
    }

    @Test
    void aReadingThatAWritingCrossedIsBegunAgain() throws Exception {
        keychain.set("w1/xero", secret(1500, 'x'));
        var crossed = new FakeKeychain() {
            private boolean done;

            @Override
            public @Nullable String get(String name) throws Exception {
                if (name.endsWith("#a2") && !done) {
                    done = true;
                    keychain.set("w1/xero", secret(1500, 'y'));
                }
                return windows.get(name);
            }
        };

        assertThat(new PartedKeychain(crossed).get("w1/xero")).isEqualTo(secret(1500, 'y'));
    }

    @Test
    void aPartThatIsMissingIsNoSecret() throws Exception {
        keychain.set("w1/xero", secret(2500, 'x'));
        windows.delete("w1/xero#a2");

        assertThatThrownBy(() -> keychain.get("w1/xero"))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("x");

        keychain.delete("w1/xero");
        assertThat(windows.secrets).isEmpty();
    }

    @Test
    void whatIsForgottenLeavesNoPartOfAWritingThatBrokeOff() throws Exception {
        for (var before : List.of("", "short", secret(2500, 'x'))) {
            for (int writings = 0; writings < 4; writings++) {
                if (!before.isEmpty()) {
                    keychain.set("w1/xero", before);
                }
                windows.writings = writings;
                assertThatThrownBy(() -> keychain.set("w1/xero", secret(3500, 'y')))
                        .isInstanceOf(IOException.class);
                windows.writings = Integer.MAX_VALUE;

                keychain.delete("w1/xero");

                assertThat(windows.secrets)
                        .as("%d after %d", writings, before.length())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsForgottenLeavesNoPartWhereTakingAwayTheOldOnesBrokeOff() throws Exception {
        for (int deletions = 0; deletions < 4; deletions++) {
            keychain.set("w1/xero", secret(3500, 'x'));
            windows.deletions = deletions;
            assertThatThrownBy(() -> keychain.set("w1/xero", secret(1500, 'y'))).isInstanceOf(IOException.class);
            windows.deletions = Integer.MAX_VALUE;
            assertThat(keychain.get("w1/xero")).isEqualTo(secret(1500, 'y'));

            keychain.delete("w1/xero");

            assertThat(windows.secrets).as("after %d", deletions).isEmpty();
        }
    }

    @Test
    void aForgettingThatBrokeOffIsFinishedByTheNext() throws Exception {
        for (int deletions = 0; deletions < 4; deletions++) {
            keychain.set("w1/xero", secret(3500, 'x'));
            windows.deletions = deletions;
            assertThatThrownBy(() -> keychain.delete("w1/xero")).isInstanceOf(IOException.class);
            windows.deletions = Integer.MAX_VALUE;

            keychain.delete("w1/xero");

            assertThat(windows.secrets).as("after %d", deletions).isEmpty();
        }
    }
}
