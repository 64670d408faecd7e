package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.schedule.Saying;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Says from now on when a connection is read by itself. What history is wanted of it stays as it was said. */
final class EditCadence {
    private final Workbench bench;
    private final ConnectionId connection;
    private final String title;
    private final Runnable done;
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final CadenceChoice choice;

    EditCadence(Workbench bench, ConnectionRow row, Runnable done) {
        this.bench = bench;
        this.connection = row.id();
        this.title = row.title();
        this.done = done;
        this.choice = new CadenceChoice(row.rhythm().cadence(), this::check);
    }

    private void check() {
        obstacle.set(choice.obstacle());
    }

    String title() {
        return title;
    }

    CadenceChoice choice() {
        return choice;
    }

    /** Why it cannot be saved as it is; empty when it can. */
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    void save() {
        failure.set(null);
        choice.cadence()
                .ifPresent(cadence -> bench.write(
                        Words.text("connections.saving", title),
                        workspace -> {
                            var schedule = workspace.schedule();
                            var from = schedule.said(connection)
                                    .map(Saying::historyFrom)
                                    .orElse(null);
                            schedule.say(connection, cadence, from);
                        },
                        done,
                        failure::set));
    }
}
