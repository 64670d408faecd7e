package dev.weighhouse;

import dev.weighhouse.crossing.Pace;
import dev.weighhouse.export.ExportParts;
import dev.weighhouse.export.ExportsDesk;
import dev.weighhouse.export.WorkspaceExportsDesk;
import dev.weighhouse.journal.Installation;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.mappingdesk.LedgerLists;
import dev.weighhouse.store.Workspace;
import java.util.function.Supplier;

/** What the work with jobs of platforms needs, out of an open workspace. */
final class ExportWiring {
    private ExportWiring() {}

    static ExportsDesk desk(
            Workspace workspace,
            Connecting connecting,
            JournalDesk journals,
            Supplier<String> author,
            Installation installation,
            Pace pace) {
        return new WorkspaceExportsDesk(new ExportParts(
                workspace.connections(),
                connecting::open,
                workspace.quotes(),
                workspace.mappings(),
                () -> LedgerLists.of(workspace::setting),
                journals,
                workspace.log(),
                pace,
                installation::machine,
                author,
                jobs -> installation.lock(jobs).map(lock -> lock::close)));
    }
}
