package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Fit;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.Consumer;

/** Finds the connections by name and kind, once somebody types. */
final class ConnectionFinder implements Finder {
    private final ConnectionsModel model;
    private final Consumer<ConnectionId> goTo;

    ConnectionFinder(ConnectionsModel model, Consumer<ConnectionId> goTo) {
        this.model = model;
        this.goTo = goTo;
    }

    @Override
    public String title() {
        return Words.text("connections.name");
    }

    @Override
    public Order<List<Found>> looking(String text) {
        var rows = text.isBlank() ? List.<ConnectionRow>of() : model.rowsNow();
        var fit = new Fit(text);
        return model.work()
                .away(
                        Words.text("look-up.job"),
                        _ ->
                                Fit.best(rows, row -> fit.of(Fit.plain(row.title() + " " + row.provider()), List.of()))
                                        .stream()
                                        .map(this::found)
                                        .toList());
    }

    private Found found(ConnectionRow row) {
        return Found.place(Icons.CONNECTIONS, row.title(), row.provider(), () -> goTo.accept(row.id()));
    }
}
