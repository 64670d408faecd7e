package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Notice;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Changes the name and the settings of a connection, or removes it. Its side and its kind never change: quotes and
 * mappings hang on them.
 */
final class EditConnection {
    /** The topic of what is told of connections. */
    static final String TOPIC = "connections";

    private final Workbench bench;
    private final Connection connection;
    private final List<Connection> others;
    private final Runnable done;
    private final FieldWords fieldWords;
    private final SettingFields fields = new SettingFields(this::check);
    private final StringProperty title = new SimpleStringProperty();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper removing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> removalFailure = new ReadOnlyObjectWrapper<>();

    EditConnection(
            Workbench bench,
            Connection connection,
            Optional<Provider> provider,
            List<Connection> known,
            Runnable done) {
        this.bench = bench;
        this.connection = connection;
        this.others = known.stream()
                .filter(other -> !other.id().equals(connection.id()))
                .toList();
        this.done = done;
        title.set(connection.title());
        this.fieldWords = FieldWords.of(provider.orElse(null));
        fields.fill(connection.settings());
        fields.show(provider.map(found -> found.settings(connection.role())).orElse(List.<Setting>of()));
        title.subscribe(this::check);
        check();
    }

    Connection connection() {
        return connection;
    }

    StringProperty titleProperty() {
        return title;
    }

    SettingFields fields() {
        return fields;
    }

    /** Why it cannot be saved as it is; empty when it can. */
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why it could not be removed; null where nobody tried. */
    ReadOnlyObjectProperty<@Nullable Failure> removalFailureProperty() {
        return removalFailure.getReadOnlyProperty();
    }

    /** Whether it was asked to be removed, and waits for a second word. */
    ReadOnlyBooleanProperty removingProperty() {
        return removing.getReadOnlyProperty();
    }

    private void check() {
        var name = title.get().strip();
        obstacle.set(
                name.isEmpty()
                        ? Words.text("connections.no-title")
                        : others.stream().anyMatch(other -> other.title().equalsIgnoreCase(name))
                                ? Words.text("connections.taken", name)
                                : fields.missing());
    }

    /** Lets the provider check the settings, and keeps them. */
    void save() {
        if (!obstacle.get().isEmpty()) {
            return;
        }
        failure.set(null);
        var changed = new Connection(
                connection.id(),
                connection.role(),
                connection.provider(),
                title.get().strip(),
                fields.values());
        bench.write(
                Words.text("connections.saving", changed.title()),
                workspace -> workspace.change(changed),
                done,
                why -> failure.set(fieldWords.said(why)));
    }

    void askToRemove() {
        removalFailure.set(null);
        removing.set(true);
    }

    void keep() {
        removing.set(false);
    }

    void remove() {
        var now = bench.current();
        if (now.isEmpty()) {
            return;
        }
        var workspace = now.get().workspace();
        // Away from the desk, because the service is asked to take the sign-in back.
        bench.work()
                .away(Words.text("connections.removing", connection.title()), _ -> workspace.remove(connection.id()))
                .shown()
                .toItsEnd()
                .then(left -> {
                    left.ifPresent(words -> bench.notices()
                            .tell(
                                    TOPIC,
                                    Notice.Kind.FAILED,
                                    Words.text("connections.removed", connection.title()) + " " + words));
                    done.run();
                    bench.refresh();
                })
                .otherwise(why -> {
                    removing.set(false);
                    removalFailure.set(why);
                })
                .start();
    }
}
