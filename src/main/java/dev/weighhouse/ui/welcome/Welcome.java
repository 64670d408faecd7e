package dev.weighhouse.ui.welcome;

import dev.weighhouse.ui.common.FramedScreen;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.common.WorkspaceActions;
import java.util.Set;

/** The welcome screen. The three ways in have their keys from the window's own actions. */
public final class Welcome extends FramedScreen<WelcomeView> {
    private final Workbench bench;
    private final WorkspaceActions actions;
    private final Theme theme;
    private final Later later;

    public Welcome(Workbench bench, WorkspaceActions actions, Theme theme) {
        this(bench, actions, theme, Later.ON_SCREEN);
    }

    /** @param later when the keychain is looked for, so that the window that opens a workspace at once need not wait */
    public Welcome(Workbench bench, WorkspaceActions actions, Theme theme, Later later) {
        super("welcome", Icons.SAMPLE);
        this.later = later;
        this.bench = bench;
        this.actions = actions;
        this.theme = theme;
    }

    @Override
    public Set<String> tells() {
        return Set.of(Workbench.TOPIC);
    }

    @Override
    protected WelcomeView make() {
        return new WelcomeView(bench, actions, theme, later);
    }
}
