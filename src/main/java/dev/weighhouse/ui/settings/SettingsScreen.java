package dev.weighhouse.ui.settings;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The settings screen. */
public final class SettingsScreen implements Screen {
    private final SettingsModel model;
    private final Theme theme;
    private final Workbench bench;
    private @Nullable SettingsView view;

    public SettingsScreen(SettingsModel model, Theme theme, Workbench bench) {
        this.model = model;
        this.theme = theme;
        this.bench = bench;
    }

    @Override
    public String key() {
        return "settings";
    }

    @Override
    public Icons icon() {
        return Icons.SETTINGS;
    }

    private SettingsView view() {
        var made = view;
        if (made == null) {
            made = new SettingsView(model, theme, bench);
            view = made;
        }
        return made;
    }

    @Override
    public Node node() {
        return view().node();
    }

    @Override
    public Node firstFocus() {
        return view().firstFocus();
    }

    @Override
    public void attach() {
        model.attach();
        view().attach();
    }

    @Override
    public void detach() {
        view().detach();
        model.detach();
    }

    /** Its controls stand in the form; text size has keys everywhere. */
    @Override
    public List<Action> actions() {
        return List.of();
    }
}
