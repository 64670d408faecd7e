package dev.weighhouse.store;

import dev.weighhouse.close.MatchBook;
import dev.weighhouse.close.ToleranceBook;
import dev.weighhouse.close.WaiverBook;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.mapping.Assurances;
import dev.weighhouse.mapping.MappingHistory;
import dev.weighhouse.schedule.Leases;
import dev.weighhouse.schedule.ScheduleBook;
import dev.weighhouse.sync.ChartBook;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One open workspace file. The first to open it writes, everybody after reads only. What is wrong with a file is told in
 * words by a {@link FailureException}; a file that is not ours, or newer than this program, is not touched.
 */
public final class Workspace implements AutoCloseable {
    private final Opening.Opened opened;
    private final Database database;

    private Workspace(Opening.Opened opened) {
        this.opened = opened;
        this.database = opened.database();
    }

    /** Begins, beside what else the program does at its start, what the first opening would otherwise wait for. */
    public static void prepare() {
        Driver.begin();
    }

    /** Makes a new workspace. A file that is there already is refused and left alone. */
    public static Workspace create(Path file, String company, Currency home, Set<Currency> others, Clock clock) {
        new Making(company, home, others, clock).at(file);
        return open(file, clock);
    }

    /** Opens a workspace, to write if nobody else does. An older one is brought up to date after a copy of it was kept. */
    public static Workspace open(Path file, Clock clock) {
        return open(file, clock, Schema.current());
    }

    /** Opens a workspace to be read only, whoever writes it. One of an older Weighhouse is refused. */
    public static Workspace read(Path file) {
        return new Workspace(Opening.toRead(file, Schema.current()));
    }

    static Workspace open(Path file, Clock clock, Schema schema) {
        return new Workspace(Opening.of(file, clock, schema));
    }

    Database database() {
        return database;
    }

    /** Where the file really is, links followed. */
    public Path file() {
        return opened.file();
    }

    /** Who writes the workspace, where this window only reads it. */
    public Optional<String> writtenElsewhere() {
        return opened.lock() == null ? Optional.of(WriterLock.holder(file())) : Optional.empty();
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
        return Objects.requireNonNull(
                database.one("select value from meta where key = ?", row -> row.getString(1), key), key);
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
                        "insert into setting (key, value) values (:key, :value) on conflict do update set value ="
                                + " :value")
                .bind("key", key)
                .bind("value", value)
                .execute());
    }

    public QuoteBook quotes() {
        return new QuoteTables(database);
    }

    /** The log of everything that crosses, to be written. */
    public CrossingLog log() {
        return new CrossingTables(database);
    }

    /** The log of everything that crossed, to be read by people. */
    public CrossingArchive archive() {
        return new ArchiveTables(database);
    }

    public JournalBook journals() {
        return new JournalTables(database);
    }

    public MappingHistory mappings() {
        return new MappingTables(database);
    }

    /** Who said that amounts stand where the mapping sends them. */
    public Assurances assurances() {
        return new AssuranceTables(database);
    }

    /** What people decided about which rows belong together. */
    public MatchBook matches() {
        return new MatchTables(database);
    }

    /** What people let stand of differences. */
    public WaiverBook waivers() {
        return new WaiverTables(database);
    }

    /** What is remembered of the charts that platforms keep in step. */
    public ChartBook charts() {
        return new ChartTables(database);
    }

    public ToleranceBook tolerances() {
        return new ToleranceTable(database);
    }

    /** What people said of when work is done by itself, and what was. */
    public ScheduleBook schedule() {
        return new ScheduleTables(database);
    }

    /** Who does what is due now. */
    public Leases leases() {
        return new LeaseTable(database);
    }

    public Connections connections() {
        return new ConnectionTables(database);
    }

    @Override
    public void close() {
        try {
            opened.close();
        } catch (IOException | SQLException e) {
            throw Trouble.told(file(), "cannot be closed", e);
        }
    }
}
