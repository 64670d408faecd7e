package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A fresh secret for a connection that is there already. It goes to the keychain and is never shown again. */
final class FreshSecret {
    private final Workbench bench;
    private final ConnectionId connection;
    private final String title;
    private final Runnable done;
    private final StringProperty secret = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final StringBinding obstacle = Bindings.createStringBinding(
            () -> secret.get().isBlank() ? Words.text("connections.no-secret") : "", secret);

    FreshSecret(Workbench bench, ConnectionId connection, String title, Runnable done) {
        this.bench = bench;
        this.connection = connection;
        this.title = title;
        this.done = done;
    }

    String title() {
        return title;
    }

    StringProperty secretProperty() {
        return secret;
    }

    StringBinding obstacle() {
        return obstacle;
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    void keep() {
        var typed = secret.get().strip();
        failure.set(null);
        bench.write(
                Words.text("connections.secret.keeping", title),
                workspace -> workspace.keepSecret(connection, typed),
                () -> {
                    secret.set("");
                    done.run();
                },
                failure::set);
    }
}
