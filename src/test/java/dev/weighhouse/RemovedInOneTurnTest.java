package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import dev.weighhouse.vault.Vault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the secret of a connection that is taken away, or never came to be. */
class RemovedInOneTurnTest {
    private static final ConnectionId XERO = new ConnectionId("xero");
    private static final Connection CONNECTION =
            new Connection(XERO, Role.LEDGER, "xero", "Xero", Map.of("tenant", "45e4708e-d862-4111-ab3a-dd8cd03913e1"));

    @TempDir
    private Path folder;

    private final Turns vault = new Turns();
    private Opened workspace;

    /** Writes down what is done, and whether in a turn. */
    private static final class Turns implements Vault {
        private final SessionVault kept = new SessionVault();
        private final List<String> deeds = new ArrayList<>();
        private int depth;
        private @Nullable Failure refusal;

        private void deed(String what) {
            deeds.add(what + (depth > 0 ? " in turn" : ""));
            if (refusal != null && !what.equals("read")) {
                throw new FailureException(refusal);
            }
        }

        @Override
        public Optional<String> read(ConnectionId connection) {
            deed("read");
            return kept.read(connection);
        }

        @Override
        public void keep(ConnectionId connection, String secret) {
            deed("keep");
            kept.keep(connection, secret);
        }

        @Override
        public void forget(ConnectionId connection) {
            deed("forget");
            kept.forget(connection);
        }

        @Override
        public <T> T inTurn(ConnectionId connection, Supplier<T> work) {
            depth++;
            try {
                return work.get();
            } finally {
                depth--;
            }
        }
    }

    @BeforeEach
    void open() {
        workspace = new Opened(
                Workspace.create(
                        folder.resolve("books.weighhouse"),
                        "Larkfield",
                        Currency.getInstance("GBP"),
                        Set.of(),
                        Terminal.CLOCK),
                vault,
                new Wiring(Terminal.CLOCK, () -> "Maya Okafor").providers(),
                Terminal.CLOCK,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                () -> {});
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<Connection> connections() {
        return workspace.monthEnd().connections();
    }

    @Test
    void theSignInIsGivenBackAndForgottenInOneTurn() {
        workspace.connect(CONNECTION, Optional.of("a-token"));
        vault.deeds.clear();

        assertThat(workspace.remove(XERO)).isEmpty();

        assertThat(vault.deeds).containsExactly("read in turn", "forget in turn");
        assertThat(connections()).isEmpty();
    }

    @Test
    void aSecretThatCouldNotBeForgottenIsTold() {
        workspace.connect(CONNECTION, Optional.of("a-token"));
        vault.refusal = new Failure.NoKeychain("The keychain is locked.", "Unlock it.");

        assertThat(workspace.remove(XERO))
                .hasValueSatisfying(
                        words -> assertThat(words).contains("may still be in the keychain", "The keychain is locked."));
        assertThat(connections()).isEmpty();
    }

    @Test
    void whereTheKeychainKeepsNothingThereIsNoConnectionEither() {
        vault.refusal = new Failure.NoKeychain("The keychain is locked.", "Unlock it.");

        assertThatThrownBy(() -> workspace.connect(CONNECTION, Optional.of("a-token")))
                .isInstanceOf(FailureException.class);

        assertThat(connections()).isEmpty();
        assertThat(vault.kept.read(XERO)).isEmpty();
    }
}
