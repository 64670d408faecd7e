package dev.weighhouse.store;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;

/** The one connection to a workspace file. What SQLite refuses becomes words; a transaction is kept wholly or not. */
final class Database implements AutoCloseable {
    private final Path file;
    private final boolean readOnly;
    private final Connection connection;
    private final Handle handle;

    private Database(Path file, boolean readOnly, Connection connection) {
        this.file = file;
        this.readOnly = readOnly;
        this.connection = connection;
        this.handle = Jdbi.create(connection).open();
    }

    /** Opens a file that is a workspace, or is about to become one. */
    static Database open(Path file, boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(5_000);
        config.enforceForeignKeys(true);
        var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        return new Database(file, readOnly, connection);
    }

    /** From now on a commit is on the disk when it returns, and readers do not wait for writers. */
    void makeDurable() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
        }
    }

    Connection connection() {
        return connection;
    }

    int userVersion() {
        return read(
                h -> h.createQuery("pragma user_version").mapTo(Integer.class).one());
    }

    synchronized <T> T read(Function<Handle, T> work) {
        try {
            return work.apply(handle);
        } catch (JdbiException e) {
            throw failure(e, "cannot be read");
        }
    }

    synchronized <T> T write(Function<Handle, T> work) {
        if (readOnly) {
            throw new FailureException(new Failure.BadInput(
                    "%s is written by another window: %s. This one reads only."
                            .formatted(file.getFileName(), WriterLock.holder(file)),
                    "Work in that window, or close it and open the workspace again."));
        }
        try {
            return handle.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw failure(e, "cannot be written, so nothing was changed");
        }
    }

    private FailureException failure(JdbiException e, String what) {
        var cause = e.getCause() == null ? e : e.getCause();
        return new FailureException(
                new Failure.BadInput(
                        "%s %s: %s.".formatted(file.getFileName(), what, cause.getMessage()),
                        "Check that the disk has room and that you may write there."),
                e);
    }

    @Override
    public void close() throws SQLException {
        handle.close();
        connection.close();
    }
}
