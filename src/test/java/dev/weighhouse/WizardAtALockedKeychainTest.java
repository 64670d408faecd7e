package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.rest.RestOnLoopback;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.vault.Vault;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A keychain that is locked while a connection is added, and unlocked afterwards. */
class WizardAtALockedKeychainTest extends AtTheWizard {
    private final RestOnLoopback endpoint = new RestOnLoopback("Bearer t-1");
    private volatile boolean locked = true;

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Override
    Vault keychain() {
        return new Vault() {
            @Override
            public Optional<String> read(ConnectionId connection) {
                return vault.read(connection);
            }

            @Override
            public void keep(ConnectionId connection, String secret) {
                if (locked) {
                    throw new FailureException(
                            new Failure.NoKeychain("The keychain is locked.", "Unlock it, then try again."));
                }
                vault.keep(connection, secret);
            }

            @Override
            public void forget(ConnectionId connection) {
                vault.forget(connection);
            }
        };
    }

    @Test
    void saysSoKeepsNothingAndAddsItOnceItIsUnlocked() {
        asPlatform();
        describe("REST endpoint", "Tills");
        type("Address", endpoint.address());
        press("Next");
        type("Token", "t-1");
        press("Next");
        awaitWords("can be read");
        press("Add and pull");
        awaitWords("The keychain is locked. Unlock it, then try again.");
        assertNothingIsKept("tills");

        locked = false;
        addAndPull("tills");
        assertThat(vault.read(new ConnectionId("tills"))).contains("t-1");
        assertThat(words()).doesNotContain("locked");
    }
}
