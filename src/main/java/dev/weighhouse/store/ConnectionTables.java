package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The configured ledger and platforms, without their secrets. */
final class ConnectionTables implements Connections {
    private final Database database;

    ConnectionTables(Database database) {
        this.database = database;
    }

    @Override
    public List<Connection> all() {
        return database.read(handle -> {
            Map<String, Map<String, String>> settings = new HashMap<>();
            handle.createQuery("select connection, key, value from connection_setting")
                    .map((row, _) -> settings.computeIfAbsent(row.getString("connection"), _ -> new HashMap<>())
                                    .put(row.getString("key"), row.getString("value"))
                            == null)
                    .list();
            return handle.createQuery("select id, role, provider, title from connection"
                            + " order by role = 'PLATFORM', position")
                    .map((row, _) -> new Connection(
                            new ConnectionId(row.getString("id")),
                            Role.valueOf(row.getString("role")),
                            row.getString("provider"),
                            row.getString("title"),
                            settings.getOrDefault(row.getString("id"), Map.of())))
                    .list();
        });
    }

    @Override
    public void add(Connection connection) {
        var known = all();
        if (known.stream().anyMatch(other -> other.id().equals(connection.id()))) {
            throw new FailureException(new Failure.BadInput(
                    "There is a connection called %s already.".formatted(connection.id()),
                    "Give this one another name."));
        }
        if (connection.role() == Role.LEDGER && known.stream().anyMatch(other -> other.role() == Role.LEDGER)) {
            throw new FailureException(new Failure.BadInput(
                    "The workspace has a ledger already.",
                    "A workspace reconciles one ledger; make another workspace."));
        }
        database.write(handle -> {
            handle.createUpdate(
                            "insert into connection (id, position, role, provider, title)"
                                    + " values (:id, (select coalesce(max(position), 0) + 1 from connection), :role, :provider, :title)")
                    .bind("id", connection.id().value())
                    .bind("role", connection.role().name())
                    .bind("provider", connection.provider())
                    .bind("title", connection.title())
                    .execute();
            return settings(handle, connection);
        });
    }

    @Override
    public void replace(Connection connection) {
        database.write(handle -> {
            var found = handle.createUpdate("update connection set title = :title where id = :id")
                    .bind("title", connection.title())
                    .bind("id", connection.id().value())
                    .execute();
            if (found == 0) {
                throw unknown(connection.id());
            }
            handle.createUpdate("delete from connection_setting where connection = :id")
                    .bind("id", connection.id().value())
                    .execute();
            return settings(handle, connection);
        });
    }

    @Override
    public void remove(ConnectionId connection) {
        database.write(handle -> {
            refuseIfNeeded(handle, connection);
            for (var from : List.of("connection_setting where connection", "connection where id")) {
                handle.createUpdate("delete from " + from + " = :id")
                        .bind("id", connection.value())
                        .execute();
            }
            return connection;
        });
    }

    private static void refuseIfNeeded(Handle handle, ConnectionId connection) {
        var title = handle.createQuery("select title from connection where id = :id")
                .bind("id", connection.value())
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> unknown(connection));
        var pulls = count(handle, "quote where kind = 'accounts' and connection", connection);
        var decisions = count(handle, "mapping where connection", connection);
        if (pulls + decisions > 0) {
            throw new FailureException(new Failure.BadInput(
                    "%s cannot be removed: %s of it and %s about its accounts are kept, and stay."
                            .formatted(title, counted(pulls, "pull"), counted(decisions, "mapping decision")),
                    "Change its name or its settings instead."));
        }
    }

    private static int count(Handle handle, String what, ConnectionId connection) {
        return handle.createQuery("select count(*) from " + what + " = :id")
                .bind("id", connection.value())
                .mapTo(Integer.class)
                .one();
    }

    private static String counted(int count, String word) {
        return "%d %s%s".formatted(count, word, count == 1 ? "" : "s");
    }

    private static FailureException unknown(ConnectionId connection) {
        return new FailureException(
                new Failure.BadInput("There is no connection called %s.".formatted(connection), "Add it first."));
    }

    private static int settings(Handle handle, Connection connection) {
        connection
                .settings()
                .forEach((key, value) -> handle.createUpdate(
                                "insert into connection_setting (connection, key, value) values (:id, :key, :value)")
                        .bind("id", connection.id().value())
                        .bind("key", key)
                        .bind("value", value)
                        .execute());
        return connection.settings().size();
    }
}
