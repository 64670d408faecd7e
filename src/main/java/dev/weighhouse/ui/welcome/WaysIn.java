package dev.weighhouse.ui.welcome;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.common.WorkspaceActions;
import java.util.function.Supplier;
import javafx.stage.Window;

/** Makes the three actions that lead to a workspace. */
public final class WaysIn {

    private WaysIn() {}

    /**
     * The actions, for the welcome screen and for the menu of the window.
     *
     * @param owner the window that questions belong to
     */
    public static WorkspaceActions of(
            Workbench bench, Theme theme, WorkspaceFiles files, Supplier<? extends Window> owner) {
        return new WorkspaceActions(
                Action.of("workspace.sample", bench::openSample).with(Icons.SAMPLE),
                Action.of("workspace.create", () -> NewWorkspaceDialog.ask(owner.get(), bench, theme, files))
                        .with(Icons.ADD)
                        .on("Shortcut+Shift+N"),
                Action.of("workspace.open", () -> files.whichToOpen(owner.get()).ifPresent(bench::open))
                        .with(Icons.FOLDER)
                        .on("Shortcut+O"));
    }
}
