package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.javakeyring.Keyring;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.SecretPlace;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.secret.Service;
import org.freedesktop.secret.Static;
import org.freedesktop.secret.TransportEncryption;
import org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** On the real keychain of a desktop or of a test bus, where there is one. */
class SecretServiceTest {
    private static final ConnectionId SQUARE = new ConnectionId("square");
    private static final String COLLECTION = "/org/freedesktop/secrets/aliases/default";

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

    /** Only on a bus of the test: a desktop's own keychain is not to be locked, and would ask its person. */
    @Test
    void saysThatItIsLockedAndNeverThatASecretIsNotThere() throws Exception {
        assumeTrue("unlocked".equals(System.getenv("WEIGHHOUSE_KEYCHAIN")), "not a keychain of the test");
        var vault = new KeychainVault(
                "test-" + UUID.randomUUID(), new PartedKeychain(new SystemKeychain()), Duration.ofSeconds(4));
        vault.keep(SQUARE, "a token");
        lock();
        try {
            for (ThrowingCallable use : List.<ThrowingCallable>of(
                    () -> vault.read(SQUARE),
                    () -> vault.read(new ConnectionId("never-kept")),
                    () -> vault.keep(SQUARE, "another"),
                    () -> vault.forget(SQUARE))) {
                assertThatThrownBy(use)
                        .isInstanceOf(FailureException.class)
                        .message()
                        .isIn(
                                "The system's keychain is locked.",
                                // Where the prompt that nobody answers is not closed by the system either.
                                "The system's keychain did not answer within 4 seconds.");
            }
            assertThat(KeychainProbe.ask()).isEqualTo(new SecretPlace.Nowhere());
        } finally {
            unlock();
        }
        assertThat(vault.read(SQUARE)).contains("a token");
        vault.forget(SQUARE);
    }

    private static void lock() throws Exception {
        try (var bus = DBusConnectionBuilder.forSessionBus().withShared(false).build()) {
            new Service(bus).lock(List.of(Static.Convert.toObjectPath(COLLECTION)));
        }
        assertThat(SecretServiceLock.closed()).isTrue();
    }

    /** With the passphrase that the keyring of the test was made with; nobody is there to type it. */
    private static void unlock() throws Exception {
        var session = new TransportEncryption();
        session.initialize();
        session.openSession();
        session.generateSessionKey();
        try (var passphrase = session.encrypt("no secret")) {
            new InternalUnsupportedGuiltRiddenInterface(session.getService())
                    .unlockWithMasterPassword(Static.Convert.toObjectPath(COLLECTION), passphrase);
        } finally {
            session.getService().getConnection().close();
        }
        assertThat(SecretServiceLock.closed()).isFalse();
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
