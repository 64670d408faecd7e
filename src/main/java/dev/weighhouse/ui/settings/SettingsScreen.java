package dev.weighhouse.ui.settings;

import dev.weighhouse.ui.common.FramedScreen;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;

/** The settings screen. */
public final class SettingsScreen extends FramedScreen<SettingsView> {
    private final SettingsModel model;
    private final Theme theme;
    private final Workbench bench;

    public SettingsScreen(SettingsModel model, Theme theme, Workbench bench) {
        super("settings", Icons.SETTINGS);
        this.model = model;
        this.theme = theme;
        this.bench = bench;
    }

    @Override
    protected SettingsView make() {
        return new SettingsView(model, theme, bench);
    }

    @Override
    public void attach() {
        model.attach();
        super.attach();
    }

    @Override
    public void detach() {
        super.detach();
        model.detach();
    }
}
