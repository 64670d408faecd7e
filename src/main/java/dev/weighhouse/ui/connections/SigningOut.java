package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Disconnects a connection after a second word: its secret goes, and its past stays. */
final class SigningOut {
    private final Workbench bench;
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();

    /** Where it stands. */
    sealed interface State {

        ConnectionId connection();

        /** Waits for a second word. */
        record Asked(ConnectionId connection) implements State {}

        record Running(ConnectionId connection) implements State {}

        /**
         * It is disconnected.
         *
         * @param words what is done, and what is left to do by hand
         */
        record Done(ConnectionId connection, String words) implements State {}

        record Failed(ConnectionId connection, Failure failure) implements State {}
    }

    SigningOut(Workbench bench) {
        this.bench = bench;
    }

    /** Null where nobody wants it. */
    ReadOnlyObjectProperty<@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void ask(ConnectionId connection) {
        state.set(new State.Asked(connection));
    }

    void forget() {
        state.set(null);
    }

    /** Away from the desk, because the service is asked to end the sign-in. */
    void confirm(ConnectionId connection, String title) {
        var now = bench.current();
        if (now.isEmpty()) {
            return;
        }
        state.set(new State.Running(connection));
        var workspace = now.get().workspace();
        bench.work()
                .away(Words.text("connections.disconnecting", title), _ -> workspace.signOut(connection))
                .shown()
                .toItsEnd()
                .then(left -> state.set(new State.Done(connection, words(title, left))))
                .otherwise(why -> state.set(new State.Failed(connection, why)))
                .start();
    }

    private static String words(String title, Optional<String> left) {
        var done = Words.text("connections.disconnected", title);
        return left.map(words -> done + " " + words).orElse(done);
    }
}
