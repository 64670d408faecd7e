package dev.weighhouse;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullLog;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.WorkspaceChartDesk;
import dev.weighhouse.vault.SessionVault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * The program that is killed: {@code weighhouse accounts FILE --apply}, with a keychain of its own. Where that leaves something in
 * doubt it looks again after Pleo's settle time, as with {@code --wait}, only that its time passes at once. Arguments: the workspace,
 * Pleo, and its key. Ends as the command did.
 */
final class AccountsUntilKilled {
    private AccountsUntilKilled() {}

    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        var platform = new ConnectionId(arguments[1]);
        var vault = new SessionVault();
        vault.keep(platform, arguments[2]);
        var said = new Terminal(vault, Clock.systemUTC()).run("accounts", file, "--apply", "--format", "csv");
        System.out.print(said.out());
        System.err.print(said.exit() == 1 ? said.err() : "");
        System.exit(said.exit() == 2 ? later(file, vault, platform) : said.exit());
    }

    private static int later(Path file, SessionVault vault, ConnectionId platform) {
        var time = new Ticking(Clock.systemUTC());
        try (var workspace = Workspace.open(file, time)) {
            var wiring = Wiring.near(time, () -> "Maya Okafor");
            var installation = new InstallationFolder(file.resolveSibling("installation"));
            var desk = new WorkspaceChartDesk(ChartWiring.parts(
                    workspace,
                    new Connecting(workspace, vault, wiring.providers(), time),
                    () -> "Maya Okafor",
                    installation,
                    new PullLog(workspace.log(), workspace.id(), installation::machine, () -> "Maya Okafor", time),
                    time.pace()));
            desk.apply(platform, ChartDesk.Order.AS_FOUND, Progress.NONE);
            time.passes(Duration.ofMinutes(4));
            return desk.apply(platform, ChartDesk.Order.AS_FOUND, Progress.NONE).isInStep() ? 0 : 2;
        }
    }
}
