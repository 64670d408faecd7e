package dev.weighhouse.store;

import dev.weighhouse.close.ToleranceBook;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.mapping.MappingHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One open workspace file. The first to open it writes, everybody after reads only. What is wrong with a file is told in
 * words by a {@link FailureException}; a file that is not ours, or newer than this program, is not touched.
 */
public final class Workspace implements AutoCloseable {
    private final Path file;
    private final Database database;
    private final @Nullable WriterLock lock;

    private Workspace(Path file, Database database, @Nullable WriterLock lock) {
        this.file = file;
        this.database = database;
        this.lock = lock;
    }

    /** Makes a new workspace. A file that is there already is refused and left alone. */
    public static Workspace create(Path file, String company, Currency home, Set<Currency> others, Clock clock) {
        if (Files.exists(file)) {
            throw Header.refused(file, "is there already", "Choose a name that is free, or open it.");
        }
        if (company.isBlank()) {
            throw new FailureException(new Failure.BadInput("The company has no name.", "Give it one."));
        }
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var lock = WriterLock.take(file, clock)
                    .orElseThrow(() -> Header.refused(file, "is being made by another window", "Wait for it."));
            var database = Database.open(file, false);
            try (var statement = database.connection().createStatement()) {
                // While the journal is still the old one, so that the first bytes of the file say what it is.
                statement.executeUpdate("pragma application_id = " + Schema.APPLICATION_ID);
            }
            Schema.current().upgrade(database.connection(), 0);
            database.makeDurable();
            var workspace = new Workspace(file, database, lock);
            workspace.introduce(company, home, others, clock);
            return workspace;
        } catch (IOException | SQLException e) {
            throw cannot(file, "made", e);
        }
    }

    private void introduce(String company, Currency home, Set<Currency> others, Clock clock) {
        database.write(handle -> {
            var meta = handle.prepareBatch("insert into meta (key, value) values (:key, :value)");
            meta.bind("key", "company").bind("value", company).add();
            meta.bind("key", "home").bind("value", home.getCurrencyCode()).add();
            meta.bind("key", "id").bind("value", UUID.randomUUID().toString()).add();
            meta.bind("key", "made").bind("value", clock.instant().toString()).add();
            return meta.execute();
        });
        allow(home);
        others.forEach(this::allow);
    }

    /** Opens a workspace, to write if nobody else does. An older one is brought up to date after a copy of it was kept. */
    public static Workspace open(Path file, Clock clock) {
        return open(file, clock, Schema.current());
    }

    static Workspace open(Path file, Clock clock, Schema schema) {
        refuseNewer(file, Header.of(file).version(), schema);
        try {
            var lock = Files.isWritable(file) ? WriterLock.take(file, clock).orElse(null) : null;
            var database = Database.open(file, lock == null);
            var version = database.userVersion();
            refuseNewer(file, version, schema);
            if (version < schema.version()) {
                if (lock == null) {
                    database.close();
                    throw Header.refused(
                            file, "is from an older Weighhouse, and another window writes it", "Close that window.");
                }
                keepCopy(file, database, version);
                schema.upgrade(database.connection(), version);
            }
            if (lock != null) {
                database.makeDurable();
            }
            return new Workspace(file, database, lock);
        } catch (IOException | SQLException e) {
            throw cannot(file, "opened", e);
        }
    }

    private static void refuseNewer(Path file, int version, Schema schema) {
        if (version > schema.version()) {
            throw Header.refused(
                    file,
                    "was written by a newer Weighhouse (schema %d, this one knows %d), and was not touched"
                            .formatted(version, schema.version()),
                    "Install the newer Weighhouse.");
        }
    }

    private static void keepCopy(Path file, Database database, int version) throws SQLException {
        var copy = file.resolveSibling("%s.backup-v%d".formatted(file.getFileName(), version));
        if (Files.exists(copy)) {
            throw Header.refused(copy, "is there already, so no copy can be kept before the upgrade", "Move it away.");
        }
        try (var statement = database.connection().prepareStatement("vacuum into ?")) {
            statement.setString(1, copy.toAbsolutePath().toString());
            statement.execute();
        }
    }

    private static FailureException cannot(Path file, String what, Exception e) {
        return new FailureException(
                new Failure.BadInput(
                        "%s cannot be %s: %s.".formatted(file, what, e.getMessage()),
                        "Check that the folder is there, has room, and may be written."),
                e);
    }

    public Path file() {
        return file;
    }

    /** Who writes the workspace, where this window only reads it. */
    public Optional<String> writtenElsewhere() {
        return lock == null ? Optional.of(WriterLock.holder(file)) : Optional.empty();
    }

    /** The workspace's own random id; its secrets are kept under it. */
    public String id() {
        return meta("id");
    }

    public String company() {
        return meta("company");
    }

    public Currency home() {
        return Currency.getInstance(meta("home"));
    }

    private String meta(String key) {
        return database.read(handle -> handle.createQuery("select value from meta where key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .one());
    }

    /** The currencies that may be quoted, in the order of their codes. */
    public Set<Currency> currencies() {
        return database.read(handle -> new LinkedHashSet<>(handle.createQuery("select code from currency order by code")
                .mapTo(String.class)
                .map(Currency::getInstance)
                .list()));
    }

    public void allow(Currency currency) {
        database.write(handle -> handle.createUpdate("insert or ignore into currency (code) values (:code)")
                .bind("code", currency.getCurrencyCode())
                .execute());
    }

    public Optional<String> setting(String key) {
        return database.read(handle -> handle.createQuery("select value from setting where key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne());
    }

    public void set(String key, String value) {
        database.write(handle -> handle.createUpdate(
                        "insert into setting (key, value) values (:key, :value) on conflict do update set value = :value")
                .bind("key", key)
                .bind("value", value)
                .execute());
    }

    public QuoteBook quotes() {
        return new QuoteTables(database);
    }

    public MappingHistory mappings() {
        return new DecisionTables(database);
    }

    public ToleranceBook tolerances() {
        return new DecisionTables(database);
    }

    public Connections connections() {
        return new ConnectionTables(database);
    }

    @Override
    public void close() {
        try {
            database.close();
            if (lock != null) {
                lock.close();
            }
        } catch (IOException | SQLException e) {
            throw cannot(file, "closed", e);
        }
    }
}
