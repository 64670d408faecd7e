package dev.weighhouse.ui.connections;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.FramedScreen;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;

/** The screen of the connections. */
public final class ConnectionsScreen extends FramedScreen<ConnectionsView> {
    private final ConnectionsModel model;
    private final Action add;
    private final List<Finder> finders;

    public ConnectionsScreen(ConnectionsModel model) {
        super("connections", Icons.CONNECTIONS);
        this.model = model;
        this.finders = List.of(new ConnectionFinder(model, connection -> view().goTo(connection)));
        this.add = Action.of("connections.add", model::add)
                .with(Icons.ADD)
                .on("Shortcut+N")
                .unless(Bindings.createStringBinding(
                        () -> model.readOnlyProperty().get() ? Words.text("connections.read-only") : "",
                        model.readOnlyProperty()));
    }

    @Override
    protected ConnectionsView make() {
        return new ConnectionsView(model, add);
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

    @Override
    public List<Finder> finders() {
        return finders;
    }

    @Override
    public Set<String> tells() {
        return Set.of(Pulling.TOPIC);
    }

    @Override
    public List<Action> actions() {
        return List.of(add);
    }
}
