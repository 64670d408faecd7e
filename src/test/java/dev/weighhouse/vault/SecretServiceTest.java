package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.javakeyring.Keyring;
import dev.weighhouse.books.ConnectionId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** On the real keychain of a desktop or of a test bus, where there is one. */
class SecretServiceTest {
    private static final ConnectionId SQUARE = new ConnectionId("square");

    /** Asks the library itself, so that a fault of ours is never taken for a keychain that is not there. */
    @BeforeAll
    static void needsAnUnlockedSecretService() throws TimeoutException, ExecutionException {
        if ("unlocked".equals(System.getenv("WEIGHHOUSE_KEYCHAIN"))) {
            // Whoever says so must not be told by a test that is skipped.
            assertThat(TimeLimit.within(Duration.ofSeconds(30), SecretServiceTest::keepsAnything))
                    .isTrue();
            return;
        }
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

    /** Bytes of a message on the bus may be logged as text or as numbers. */
    @Test
    void letsNoSecretIntoTheLogHoweverMuchIsLogged() {
        var canary = "canary-c0ffee-91";
        var bus = (Logger) LoggerFactory.getLogger("org.freedesktop");
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        bus.addAppender(heard);
        bus.setLevel(Level.TRACE);
        bus.setAdditive(false);
        var vault = new KeychainVault("test-" + UUID.randomUUID());
        try {
            vault.keep(SQUARE, canary);
            assertThat(vault.read(SQUARE)).contains(canary);
        } finally {
            bus.setLevel(null);
            bus.setAdditive(true);
            bus.detachAppender(heard);
            vault.forget(SQUARE);
        }
        assertThat(List.copyOf(heard.list))
                .isNotEmpty()
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(canary))
                .noneMatch(line -> line.contains("99, 97, 110, 97, 114, 121"));
    }
}
