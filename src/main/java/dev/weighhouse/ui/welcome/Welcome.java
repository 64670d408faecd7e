package dev.weighhouse.ui.welcome;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.common.WorkspaceActions;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The welcome screen. */
public final class Welcome implements Screen {
    private final Workbench bench;
    private final WorkspaceActions actions;
    private final Theme theme;
    private final Subscriptions subscriptions = new Subscriptions();
    private @Nullable WelcomeView view;

    public Welcome(Workbench bench, WorkspaceActions actions, Theme theme) {
        this.bench = bench;
        this.actions = actions;
        this.theme = theme;
    }

    @Override
    public String key() {
        return "welcome";
    }

    @Override
    public Icons icon() {
        return Icons.SAMPLE;
    }

    private WelcomeView view() {
        var made = view;
        if (made == null) {
            made = new WelcomeView(bench, actions, theme);
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
        view().showRecent(bench.settings().recent());
        subscriptions.add(bench.failureProperty().subscribe(view()::showFailure));
        subscriptions.add(theme.textSizeProperty().subscribe(view()::showTextSize));
        subscriptions.add(theme.coloursProperty().subscribe(view()::showColours));
    }

    @Override
    public void detach() {
        subscriptions.close();
    }

    /** The three ways in have their keys from the window's own actions. */
    @Override
    public List<Action> actions() {
        return List.of();
    }
}
