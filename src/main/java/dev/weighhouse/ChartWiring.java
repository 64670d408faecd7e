package dev.weighhouse;

import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.PullLog;
import dev.weighhouse.journal.Installation;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.sync.ChartParts;
import java.util.function.Supplier;

/** What the work on charts needs, out of an open workspace. */
final class ChartWiring {
    private ChartWiring() {}

    static ChartParts parts(
            Workspace workspace,
            Connecting connecting,
            Supplier<String> author,
            Installation installation,
            PullLog pulls,
            Pace pace) {
        return new ChartParts(
                workspace.connections(),
                connecting::open,
                workspace.quotes(),
                workspace.charts(),
                workspace.log(),
                pulls,
                pace,
                installation::machine,
                author,
                company -> installation.lock(company).map(lock -> lock::close),
                new WorkspaceSettings(workspace));
    }
}
