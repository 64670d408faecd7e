package dev.weighhouse.store;

import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
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
        if (entry.step() == Step.INTENDED) {
            throw new IllegalArgumentException("what is intended is logged with its bytes");
        }
        return database.write(_ -> database.log().append(entry));
    }

    @Override
    public CrossingEvent intend(LogEntry entry, Body body) {
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
        return database.write(handle -> {
            keep(handle, entry.key(), body);
            return database.log().append(digested);
        });
    }

    private static void keep(Handle handle, CrossingKey key, Body body) {
        var digest = body.digest().hex();
        var kept = handle.createQuery("select digest from crossing_body where key = :key")
                .bind("key", key.hex())
                .mapTo(String.class)
                .findOne();
        if (kept.isEmpty()) {
            handle.createUpdate("insert into crossing_body (key, digest, bytes) values (:key, :digest, :bytes)")
                    .bind("key", key.hex())
                    .bind("digest", digest)
                    .bind("bytes", body.bytes())
                    .execute();
        } else if (!kept.get().equals(digest)) {
            throw new FailureException(new Failure.BadInput(
                    "Under the key %s something else was written down before, so nothing was sent.".formatted(key),
                    "Make a corrected version of the entry, which gets a key of its own."));
        }
    }

    @Override
    public List<CrossingEvent> events(CrossingKey key) {
        return database.read(handle -> events(handle, key));
    }

    static List<CrossingEvent> events(Handle handle, CrossingKey key) {
        return handle
                .createQuery("select * from crossing_event where short = :short order by sequence")
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
                        "select e.key from crossing c join crossing_event e on e.sequence = c.first_event where"
                                + " c.state in ('INTENDED', 'IN_DOUBT', 'NEEDS_PERSON') and c.direction = 'OUT' order by"
                                + " c.number")
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
