package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Tried;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Asks one connection what it can do, and knows what it said last. */
final class Trying {
    private final Workbench bench;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Said> said = new ReadOnlyObjectWrapper<>();
    private @Nullable Job job;

    /** What is known. */
    sealed interface Said {

        ConnectionId connection();

        record Asking(ConnectionId connection) implements Said {}

        record Answered(ConnectionId connection, Tried tried) implements Said {}

        record Failed(ConnectionId connection, Failure failure) implements Said {}
    }

    Trying(Workbench bench) {
        this.bench = bench;
    }

    /** Null where nobody was asked. */
    ReadOnlyObjectProperty<@Nullable Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** @param secret empty for the one that is kept */
    void ask(Connection connection, Optional<String> secret) {
        var now = bench.current();
        if (now.isEmpty()) {
            return;
        }
        var workspace = now.get().workspace();
        var id = connection.id();
        said.set(new Said.Asking(id));
        job = bench.work()
                .away(
                        Words.text("connections.trying", connection.title()),
                        progress -> workspace.tryOut(connection, secret, progress))
                .latestOf(latest)
                .shown()
                .then(tried -> said.set(new Said.Answered(id, tried)))
                .otherwise(why -> said.set(new Said.Failed(id, why)))
                .start();
    }

    /** Whatever is on its way is of no use any more. */
    void forget() {
        Optional.ofNullable(job).ifPresent(Job::cancel);
        latest.forget();
        said.set(null);
    }
}
