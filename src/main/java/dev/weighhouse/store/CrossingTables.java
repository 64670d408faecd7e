package dev.weighhouse.store;

import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The crossing log in its tables. An event, its bytes and the list on screen are written in one transaction. */
final class CrossingTables implements CrossingLog {
    private final Database database;

    CrossingTables(Database database) {
        this.database = database;
    }

    @Override
    public CrossingEvent append(LogEntry entry) {
        requireNoBytes(entry);
        var appended = database.write(_ -> database.log().append(entry));
        if (entry.step() != Step.SENT) {
            database.tidy();
        }
        return appended;
    }

    @Override
    public void append(List<Written> together) {
        database.write(_ -> {
            for (var each : together) {
                var body = each.body();
                if (body == null) {
                    requireNoBytes(each.entry());
                    database.log().append(each.entry());
                } else {
                    intended(each.entry(), body);
                }
            }
            return together.size();
        });
        database.tidy();
    }

    private static void requireNoBytes(LogEntry entry) {
        if (entry.step() == Step.INTENDED) {
            throw new IllegalArgumentException("what is intended is logged with its bytes");
        }
    }

    @Override
    public CrossingEvent intend(LogEntry entry, Body body) {
        return database.write(_ -> intended(entry, body));
    }

    private CrossingEvent intended(LogEntry entry, Body body) throws SQLException {
        if (entry.step() != Step.INTENDED) {
            throw new IllegalArgumentException("only what is intended has bytes to send");
        }
        var digested = new LogEntry(
                entry.key(),
                entry.step(),
                entry.at(),
                entry.by(),
                entry.machine(),
                entry.attempt(),
                entry.subject(),
                entry.detail().body(body.digest()));
        var writer = database.log();
        writer.keep(entry.key(), body);
        return writer.append(digested);
    }

    @Override
    public List<CrossingEvent> events(CrossingKey key) {
        return database.read(handle -> events(handle, key));
    }

    static List<CrossingEvent> events(Handle handle, CrossingKey key) {
        return handle
                .createQuery("select * from crossing_said where short = :short order by sequence")
                .bind("short", key.brief())
                .map((row, _) -> EventRows.event(row))
                .list()
                .stream()
                .filter(event -> event.entry().key().equals(key))
                .toList();
    }

    @Override
    public Optional<Body> body(CrossingKey key) {
        return database.read(handle -> handle.createQuery("select bytes from crossing_body where key = :key")
                .bind("key", key.hex())
                .mapTo(byte[].class)
                .findOne()
                .map(Body::of));
    }

    @Override
    public List<CrossingKey> unsettled() {
        return database.read(handle -> handle.createQuery(
                        "select e.key from crossing c join crossing_said e on e.sequence = c.first_event where c.state"
                                + " in ('INTENDED', 'IN_DOUBT', 'NEEDS_PERSON') and c.direction = 'OUT' order by c.number")
                .mapTo(String.class)
                .map(CrossingKey::parse)
                .list());
    }

    @Override
    public Optional<CrossingEvent> at(long sequence) {
        return database.read(handle -> EventRows.at(handle, sequence));
    }

    @Override
    public Optional<CrossingEvent> head() {
        return database.read(EventRows::last);
    }
}
