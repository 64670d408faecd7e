package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.rest.RestProvider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import dev.weighhouse.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections of an open workspace are changed and taken away together with their secrets. */
class OpenedTest {
    private static final ConnectionId TILL = new ConnectionId("till");

    @TempDir
    Path folder;

    private final SessionVault vault = new SessionVault();

    private Opened open(Vault with) {
        var clock = Clock.systemUTC();
        var workspace = Workspace.create(
                folder.resolve("till.weighhouse"), "Larkfield", Currency.getInstance("GBP"), Set.of(), clock);
        var installation = new InstallationFolder(folder.resolve("installation"));
        var opened = new Opened(
                workspace, with, List.of(new RestProvider()), clock, () -> "Maya Okafor", installation, () -> {});
        opened.connect(till("Till", "https://till.example/"), Optional.of("secret-1"));
        return opened;
    }

    private static Connection till(String title, String address) {
        return new Connection(TILL, Role.PLATFORM, "rest", title, Map.of("base-url", address));
    }

    @Test
    void keepsAnotherTitleAndOtherSettingsAndTheSecret() {
        try (var opened = open(vault)) {
            opened.change(till("Till at the quay", "https://quay.example/"));

            assertThat(opened.monthEnd().connections())
                    .containsExactly(till("Till at the quay", "https://quay.example/"));
            assertThat(vault.read(TILL)).contains("secret-1");
        }
    }

    @Test
    void changesNothingThatTheProviderRefuses() {
        try (var opened = open(vault)) {
            assertThatThrownBy(() -> opened.change(till("Till", "http://till.example/")))
                    .isInstanceOf(FailureException.class);
            assertThat(opened.monthEnd().connections()).containsExactly(till("Till", "https://till.example/"));
        }
    }

    @Test
    void takesTheSecretAwayWithTheConnection() {
        try (var opened = open(vault)) {
            opened.remove(TILL);

            assertThat(opened.monthEnd().connections()).isEmpty();
            assertThat(vault.read(TILL)).isEmpty();
        }
    }

    @Test
    void removesAConnectionAlsoWhereTheKeychainDoesNotAnswer() {
        var locked = new Vault() {
            @Override
            public Optional<String> read(ConnectionId connection) {
                return vault.read(connection);
            }

            @Override
            public void keep(ConnectionId connection, String secret) {
                vault.keep(connection, secret);
            }

            @Override
            public void forget(ConnectionId connection) {
                throw new FailureException(new Failure.Rejected("The keychain is locked.", "Unlock it."));
            }
        };
        try (var opened = open(locked)) {
            opened.remove(TILL);
            assertThat(opened.monthEnd().connections()).isEmpty();
        }
    }
}
