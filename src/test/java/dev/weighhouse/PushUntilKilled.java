package dev.weighhouse;

import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The program that is killed: opens a workspace, pushes and resolves until everything stands in the ledger, and says
 * {@code done}. Arguments: the workspace, and the ledger's secret.
 */
final class PushUntilKilled {
    private static final EnumSet<JournalState> UNDER_WAY =
            EnumSet.of(JournalState.APPROVED, JournalState.CROSSING, JournalState.IN_DOUBT);

    private PushUntilKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var workspace = open(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : "")) {
            System.out.println("started");
            while (workspace.journals().journals().stream().anyMatch(journal -> UNDER_WAY.contains(journal.state()))) {
                try {
                    workspace.journals().push(Progress.NONE);
                } catch (FailureException e) {
                    // the proxy broke the first request; the next push begins anew
                    Thread.sleep(20);
                }
            }
            System.out.println("done");
        }
    }

    static Opened open(Path file, String secret) {
        var workspace = Workspace.open(file, Clock.systemUTC());
        var vault = new SessionVault();
        if (!secret.isEmpty()) {
            workspace.connections().all().forEach(connection -> vault.keep(connection.id(), secret));
        }
        return new Opened(
                workspace,
                vault,
                new Wiring(Clock.systemUTC(), () -> "Maya Okafor").providers(),
                Clock.systemUTC(),
                () -> "Maya Okafor",
                new InstallationFolder(file.resolveSibling("installation")),
                () -> {});
    }

    static Optional<String> secret(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
