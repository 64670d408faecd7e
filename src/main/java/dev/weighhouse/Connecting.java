package dev.weighhouse;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.oauth.SignsIn;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Secrets;
import dev.weighhouse.crossing.Source;
import dev.weighhouse.crossing.Tried;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.EnvironmentVault;
import dev.weighhouse.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The connections of one workspace: what opens them, and how one is added, changed and taken away together with its secret. */
final class Connecting {
    private final Workspace workspace;
    private final Vault vault;
    private final List<Provider> providers;
    private final Clock clock;

    Connecting(Workspace workspace, Vault vault, List<Provider> providers, Clock clock) {
        this.workspace = workspace;
        this.vault = vault;
        this.providers = providers;
        this.clock = clock;
    }

    Source open(Connection connection) {
        return open(connection, vault);
    }

    private Source open(Connection connection, Secrets secrets) {
        var provider = providers.stream()
                .filter(known -> known.id().equals(connection.provider()))
                .findFirst()
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "%s needs the provider %s, which this Weighhouse does not have."
                                .formatted(connection.title(), connection.provider()),
                        "Use the Weighhouse that made the workspace.")));
        var folder = workspace.file().toAbsolutePath().getParent();
        return provider.open(
                connection,
                new Surroundings(
                        secrets,
                        clock,
                        folder == null ? Path.of("") : folder,
                        workspace.home(),
                        workspace.currencies()));
    }

    void connect(Connection connection, Optional<String> secret) {
        check(connection, secret);
        var known = workspace.connections().all().stream().map(Connection::id).toList();
        if (known.contains(connection.id())) {
            // Is refused, and the secret of the one that is there stays as it is.
            workspace.connections().add(connection);
            return;
        }
        refuseSharedVariable(connection.id(), known);
        // First, because a connection that is there without its secret could not be added again.
        secret.ifPresent(kept -> vault.keep(connection.id(), kept));
        try {
            workspace.connections().add(connection);
        } catch (FailureException e) {
            secret.ifPresent(_ -> forget(connection.id(), e));
            throw e;
        }
    }

    private static void refuseSharedVariable(ConnectionId added, List<ConnectionId> known) {
        var variable = EnvironmentVault.variable(added);
        for (var other : known) {
            if (EnvironmentVault.variable(other).equals(variable)) {
                throw new FailureException(new Failure.BadInput(
                        "%s and %s would both take their secret from the environment variable %s."
                                .formatted(added, other, variable),
                        "Give this one another name."));
            }
        }
    }

    /** A secret whose connection was refused belongs to nobody; what refused the connection is what the person is told. */
    private void forget(ConnectionId refused, FailureException told) {
        try {
            vault.forget(refused);
        } catch (FailureException e) {
            told.addSuppressed(e);
        }
    }

    /**
     * The provider reads the settings now, so that a wrong one is told to the person who just typed it. A secret that is
     * missing is told by the first pull.
     */
    private void check(Connection connection, Optional<String> secret) {
        // with a colon, because some providers take a user and a password
        open(connection, _ -> Optional.of(secret.orElse("none:yet"))).close();
    }

    void change(Connection connection) {
        check(connection, Optional.empty());
        workspace.connections().replace(connection);
    }

    /** In one turn, so that nobody renews what is given back, or keeps it once more. */
    Optional<String> remove(ConnectionId connection) {
        return vault.inTurn(connection, () -> {
            var known = known(connection);
            workspace.connections().remove(connection);
            var left = known.flatMap(this::giveBack);
            try {
                vault.forget(connection);
                return left;
            } catch (FailureException e) {
                var kept = "Its secret may still be in the keychain: %s"
                        .formatted(e.failure().words());
                return left.map(words -> words + " " + kept).or(() -> Optional.of(kept));
            }
        });
    }

    Secrets secrets() {
        return vault;
    }

    /** Forgets the secret also where the service did not take it back; the words say what is left to do then. */
    Optional<String> signOut(ConnectionId connection) {
        return vault.inTurn(connection, () -> {
            var left = known(connection).flatMap(this::giveBack);
            vault.forget(connection);
            return left;
        });
    }

    private Optional<Connection> known(ConnectionId connection) {
        return workspace.connections().all().stream()
                .filter(known -> known.id().equals(connection))
                .findFirst();
    }

    private Optional<String> giveBack(Connection connection) {
        return providers.stream()
                .filter(provider -> provider.id().equals(connection.provider()))
                .flatMap(provider -> provider instanceof SignsIn there ? Stream.of(there) : Stream.empty())
                .map(there -> there.giveBack(connection, vault, clock))
                .flatMap(returned -> returned instanceof SignsIn.Returned.Failed(var words, var nextStep)
                        ? Stream.of(words + " " + nextStep)
                        : Stream.empty())
                .findFirst();
    }

    /** @param secret empty for the one that is kept */
    Tried tryOut(Connection connection, Optional<String> secret, Progress progress) {
        Secrets given = secret.isPresent() ? _ -> secret : vault;
        try (var source = open(connection, given)) {
            var tried = Tried.of(source, progress);
            return allowance(connection)
                    .map(left -> tried.and(new Tried.Finding(left.closedUntil() == null, left.words())))
                    .orElse(tried);
        }
    }

    Optional<Allowance> allowance(ConnectionId connection) {
        return known(connection).flatMap(this::allowance);
    }

    private Optional<Allowance> allowance(Connection connection) {
        return providers.stream()
                .filter(provider -> provider.id().equals(connection.provider()))
                .flatMap(provider -> provider.allowance(connection, clock).stream())
                .findFirst();
    }

    void keepSecret(ConnectionId connection, String secret) {
        // A renewal under way would put its own tokens over it.
        vault.inTurn(connection, () -> {
            vault.keep(connection, secret);
            return connection;
        });
    }

    /** Where the ledger shows its entries in a browser. */
    Optional<EntryPage> entryPage(ConnectionId connection) {
        return known(connection).stream()
                .flatMap(known -> providers.stream()
                        .filter(provider -> provider.id().equals(known.provider()))
                        .flatMap(provider -> provider.entryPage(known).stream()))
                .findFirst();
    }
}
