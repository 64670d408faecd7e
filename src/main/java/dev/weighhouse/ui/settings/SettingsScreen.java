package dev.weighhouse.ui.settings;

import dev.weighhouse.ui.common.FramedScreen;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Updates;
import dev.weighhouse.ui.common.Workbench;

/** The settings screen. */
public final class SettingsScreen extends FramedScreen<SettingsView> {
    private final SettingsModel model;
    private final Theme theme;
    private final Workbench bench;
    private final Updates updates;

    public SettingsScreen(SettingsModel model, Theme theme, Workbench bench, Updates updates) {
        super("settings", Icons.SETTINGS);
        this.model = model;
        this.theme = theme;
        this.bench = bench;
        this.updates = updates;
    }

    @Override
    protected SettingsView make() {
        return new SettingsView(model, theme, bench, updates);
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
