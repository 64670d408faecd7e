package dev.weighhouse.store;

import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The way into a workspace file: what is checked before SQLite may touch it, who may write, and what happens to an older
 * one. Whatever goes wrong on the way, nothing stays open or locked.
 */
final class Opening {
    private final Path file;
    private final Schema schema;

    private Opening(Path file, Schema schema) {
        this.file = file;
        this.schema = schema;
    }

    /** An open file with, for the one who writes, the lock. */
    record Opened(Path file, Database database, @Nullable WriterLock lock) implements AutoCloseable {
        @Override
        public void close() throws IOException, SQLException {
            try (lock) {
                database.close();
            }
        }
    }

    /** Opens what is a workspace. One opening at a time, so that each knows of those before it. */
    static synchronized Opened of(Path named, Clock clock, Schema schema) {
        if (!Files.exists(named)) {
            throw Header.refused(named, "is not there", "Check the name, or make it with weighhouse new.");
        }
        try {
            var file = named.toRealPath();
            var opening = new Opening(file, schema);
            if (!OpenHere.contains(file)) {
                opening.refuseNewer(Header.of(file).version());
            }
            var lock = Files.isWritable(file) ? WriterLock.take(file, clock).orElse(null) : null;
            return opening.behind(lock);
        } catch (IOException | SQLException e) {
            throw Trouble.told(named, "cannot be opened", e);
        }
    }

    /** Opens what is a workspace of this very Weighhouse, to be read only; nothing about the file changes. */
    static synchronized Opened toRead(Path named, Schema schema) {
        if (!Files.exists(named)) {
            throw Header.refused(named, "is not there", "Check the name.");
        }
        try {
            var file = named.toRealPath();
            if (!OpenHere.contains(file)) {
                new Opening(file, schema).refuseOther(Header.of(file).version());
            }
            var opened = new Opened(file, Database.open(file, true), null);
            try {
                new Opening(file, schema).refuseOther(opened.database().userVersion());
                return opened;
            } catch (RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw Trouble.told(named, "cannot be read", e);
        }
    }

    private void refuseOther(int version) {
        refuseNewer(version);
        if (version < schema.version()) {
            throw Header.refused(file, "is from an older Weighhouse", "Open it once, which brings it up to date.");
        }
    }

    private Opened behind(@Nullable WriterLock lock) throws IOException, SQLException {
        Opened opened = null;
        try {
            opened = new Opened(file, Database.open(file, lock == null), lock);
            bringUpToDate(opened);
            return opened;
        } catch (IOException | SQLException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            } else if (lock != null) {
                lock.close();
            }
            throw e;
        }
    }

    private void bringUpToDate(Opened opened) throws IOException, SQLException {
        var database = opened.database();
        // Once more: another process may have upgraded the file since its header was read.
        var version = database.userVersion();
        refuseNewer(version);
        if (version < schema.version()) {
            if (opened.lock() == null) {
                throw Header.refused(
                        file, "is from an older Weighhouse, and another window writes it", "Close that window.");
            }
            Backup.keep(file, database.connection(), version);
            schema.upgrade(database.connection(), version);
        }
        if (opened.lock() != null) {
            database.makeDurable();
        }
    }

    private void refuseNewer(int version) throws FailureException {
        if (version > schema.version()) {
            throw Header.refused(
                    file,
                    "was written by a newer Weighhouse (schema %d, this one knows %d), and was not touched"
                            .formatted(version, schema.version()),
                    "Install the newer Weighhouse.");
        }
    }
}
