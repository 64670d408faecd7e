package dev.weighhouse.ui.connections;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The screen of the connections. */
public final class ConnectionsScreen implements Screen {
    private final ConnectionsModel model;
    private final Action add;
    private @Nullable ConnectionsView view;

    public ConnectionsScreen(ConnectionsModel model) {
        this.model = model;
        this.add = Action.of("connections.add", model::add)
                .with(Icons.ADD)
                .on("Shortcut+N")
                .unless(Bindings.createStringBinding(
                        () -> model.readOnlyProperty().get() ? Words.text("connections.read-only") : "",
                        model.readOnlyProperty()));
    }

    @Override
    public String key() {
        return "connections";
    }

    @Override
    public Icons icon() {
        return Icons.CONNECTIONS;
    }

    private ConnectionsView view() {
        var made = view;
        if (made == null) {
            made = new ConnectionsView(model, add);
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

    @Override
    public List<Action> actions() {
        return List.of(add);
    }
}
