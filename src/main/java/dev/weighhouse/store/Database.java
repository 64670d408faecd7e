package dev.weighhouse.store;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * The one connection to a workspace file. What SQLite refuses becomes words; a transaction is kept wholly or not. Threads
 * take turns: each read and each write is alone.
 */
final class Database implements AutoCloseable {
    /** Where SQLite itself brings over what was written ahead, whoever waits: 32 MB. */
    private static final int MOST_PAGES_AHEAD = 8_000;

    private static final int WRITES_AHEAD = 64;

    private final Path file;
    private final boolean readOnly;
    private final Connection connection;
    private @Nullable Handle handle;
    private @Nullable LogWriter log;
    private int writesAhead;
    private boolean open = true;

    private Database(Path file, boolean readOnly, Connection connection) {
        this.file = file;
        this.readOnly = readOnly;
        this.connection = connection;
    }

    /** Opens a file that is a workspace, or is about to become one. */
    static Database open(Path file, boolean readOnly) throws SQLException {
        Driver.await();
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        // Threads take turns here, so that SQLite need not lock itself at each of a million steps.
        config.resetOpenMode(SQLiteOpenMode.FULLMUTEX);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        config.setBusyTimeout(5_000);
        config.enforceForeignKeys(true);
        // Without it, "insert or replace" would go around the triggers that keep what was said.
        config.setPragma(SQLiteConfig.Pragma.RECURSIVE_TRIGGERS, "on");
        var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        OpenHere.enter(file);
        return new Database(file, readOnly, connection);
    }

    /** From now on a commit is on the disk when it returns, and readers do not wait for writers. */
    void makeDurable() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("pragma wal_autocheckpoint = " + MOST_PAGES_AHEAD);
        }
    }

    /**
     * Brings what was written ahead into the file itself, if there is much of it. Called when nobody waits, so that it need not
     * happen while an intent is written down.
     */
    synchronized void tidy() {
        if (writesAhead < WRITES_AHEAD) {
            return;
        }
        writesAhead = 0;
        try (var statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(passive)");
        } catch (SQLException _) {
            // Nothing is lost by it: all of it is on the disk, and the next time or the next opening brings it over.
        }
    }

    Path file() {
        return file;
    }

    Connection connection() {
        return connection;
    }

    int userVersion() {
        return Objects.requireNonNull(one("pragma user_version", row -> row.getInt(1)));
    }

    /** The handle is made when it is first wanted: its classes take a fifth of a second, and the check of a log needs none of them. */
    private Handle handle() {
        var made = handle;
        if (made == null) {
            made = Jdbi.create(connection).open();
            handle = made;
        }
        return made;
    }

    synchronized <T> T read(Function<Handle, T> work) {
        try {
            return work.apply(handle());
        } catch (JdbiException e) {
            throw Trouble.told(file, "cannot be read", e);
        }
    }

    /** The first row of a query, or null where there is none. */
    synchronized <T> @Nullable T one(String sql, Prepared.Reader<T> reader, @Nullable Object... values) {
        try (var query = new Prepared(connection, sql)) {
            return query.one(reader, values);
        } catch (SQLException e) {
            throw Trouble.told(file, "cannot be read", e);
        }
    }

    /** Has others wait until this is done, which reads the file in its own way. */
    synchronized <T> T alone(Supplier<T> reading) {
        return reading.get();
    }

    /**
     * Several reads of one state of the file: no thread of this process writes between them, and what another process
     * writes is not seen.
     */
    synchronized <T> T together(Supplier<T> reading) {
        if (handle().isInTransaction()) {
            return reading.get();
        }
        try {
            return handle().inTransaction(_ -> reading.get());
        } catch (JdbiException e) {
            throw Trouble.told(file, "cannot be read", e);
        }
    }

    /** What is done within a transaction. */
    interface Work<T> {
        T on(Handle handle) throws SQLException;
    }

    synchronized <T> T write(Work<T> work) {
        if (readOnly) {
            throw new FailureException(new Failure.BadInput(
                    "%s is only read here; it is written by %s.".formatted(file.getFileName(), WriterLock.holder(file)),
                    "Work in that window, or close it and open the workspace again."));
        }
        try {
            writesAhead++;
            return handle().inTransaction(work::on);
        } catch (JdbiException | SQLException e) {
            forgetStatements(e);
            throw Trouble.told(file, "cannot be written, so nothing was changed", e);
        }
    }

    /** The driver closes a statement that met a full disk, so none that took part in a failure is used again. */
    private void forgetStatements(Exception failure) {
        var writer = log;
        log = null;
        if (writer != null) {
            try {
                writer.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** For use within {@link #write} only. */
    synchronized LogWriter log() throws SQLException {
        var writer = log;
        if (writer == null) {
            writer = new LogWriter(connection);
            log = writer;
        }
        return writer;
    }

    @Override
    public synchronized void close() throws SQLException {
        if (!open) {
            return;
        }
        open = false;
        if (log != null) {
            log.close();
        }
        try (connection) {
            if (handle != null) {
                handle.close();
            }
        } finally {
            OpenHere.leave(file);
        }
    }
}
