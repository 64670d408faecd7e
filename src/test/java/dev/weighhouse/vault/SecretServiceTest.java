package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.javakeyring.Keyring;
import dev.weighhouse.books.ConnectionId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the real keychain of a desktop or of a test bus, where there is one. */
class SecretServiceTest {
    private static final ConnectionId SQUARE = new ConnectionId("square");

    /** Asks the library itself, so that a fault of ours is never taken for a keychain that is not there. */
    @BeforeAll
    static void needsAnUnlockedSecretService() throws TimeoutException {
        assumeTrue(System.getenv("DBUS_SESSION_BUS_ADDRESS") != null, "no session bus here");
        try {
            assumeTrue(TimeLimit.within(Duration.ofSeconds(10), SecretServiceTest::keepsAnything), "keeps nothing");
        } catch (ExecutionException e) {
            assumeTrue(false, "no Secret Service that is unlocked: " + e.getMessage());
        }
    }

    private static boolean keepsAnything() throws Exception {
        var probe = "probe-" + UUID.randomUUID();
        var keyring = Keyring.create();
        try {
            keyring.setPassword("weighhouse", probe, "anything");
            var kept = keyring.getPassword("weighhouse", probe).equals("anything");
            keyring.deletePassword("weighhouse", probe);
            return kept;
        } finally {
            keyring.close();
        }
    }

    @Test
    void keepsReplacesReadsAndForgetsASecret() {
        var vault = new KeychainVault("test-" + UUID.randomUUID());
        assertThat(vault.read(SQUARE)).isEmpty();
        try {
            vault.keep(SQUARE, "first");
            vault.keep(SQUARE, "second é ☕");
            assertThat(vault.read(SQUARE)).contains("second é ☕");
            assertThat(vault.read(new ConnectionId("pleo"))).isEmpty();
        } finally {
            vault.forget(SQUARE);
        }
        assertThat(vault.read(SQUARE)).isEmpty();
        vault.forget(SQUARE);
    }
}
