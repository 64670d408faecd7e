package dev.weighhouse.store;

import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps the list of crossings, and what they are found by, in step with the log: one event at a time. */
final class CrossingList {

    private CrossingList() {}

    /** What is known of a crossing before an event. */
    private record Line(long number, String key, @Nullable String state, boolean sent) {}

    /** To be called in the transaction that appends the event. */
    static void follow(Handle handle, CrossingEvent event) {
        var entry = event.entry();
        var known = line(handle, entry);
        var number = known.map(Line::number).orElseGet(() -> begin(handle, event));
        proceed(handle, number, event, known);
        handle.createUpdate("insert or ignore into crossing_person (person, number) values (:person, :number)")
                .bind("person", entry.by())
                .bind("number", number)
                .execute();
        if (known.isEmpty() || SearchText.adds(entry)) {
            index(handle, number, entry);
        }
        handle.createUpdate("insert or replace into crossing_head (id, sequence, hash) values (1, :sequence, :hash)")
                .bind("sequence", event.sequence())
                .bind("hash", event.hash().hex())
                .execute();
    }

    private static Optional<Line> line(Handle handle, LogEntry entry) {
        var found = handle.createQuery("select c.number, c.state, c.attempts, c.sender_event, c.first_event, e.key"
                        + " from crossing c join crossing_event e on e.sequence = c.first_event where c.short = :short")
                .bind("short", entry.key().brief())
                .map((row, _) -> new Line(
                        row.getLong("number"),
                        row.getString("key"),
                        row.getString("state"),
                        row.getInt("attempts") > 0 || row.getLong("sender_event") != row.getLong("first_event")))
                .findOne();
        found.filter(line -> !line.key().equals(entry.key().hex())).ifPresent(line -> {
            throw new FailureException(new Failure.BadInput(
                    "The short key %s already belongs to another fact (crossing %d)."
                            .formatted(entry.key(), line.number()),
                    "Make a corrected version of the entry, which gets a key of its own."));
        });
        return found;
    }

    private static long begin(Handle handle, CrossingEvent event) {
        var entry = event.entry();
        var subject = entry.subject();
        var amount = subject.amount();
        return handle.createUpdate("insert into crossing (short, first_event, last_event, sender_event, attempts,"
                        + " direction, kind, connection, began, minor, currency) values (:short, :event, :event, :event, 0,"
                        + " :direction, :kind, :connection, :began, :minor, :currency)")
                .bind("short", entry.key().brief())
                .bind("event", event.sequence())
                .bind("direction", subject.direction().name())
                .bind("kind", subject.kind().name())
                .bind("connection", subject.connection().value())
                .bind("began", entry.at().toEpochMilli())
                .bind("minor", amount == null ? null : amount.minor())
                .bind("currency", amount == null ? null : amount.currency().getCurrencyCode())
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one();
    }

    private static void proceed(Handle handle, long number, CrossingEvent event, Optional<Line> known) {
        var entry = event.entry();
        var before = known.map(Line::state).map(CrossingState::valueOf);
        var firstSending =
                entry.step() == Step.INTENDED && known.map(line -> !line.sent()).orElse(true);
        var named = entry.detail().ledgerId() != null || entry.detail().ledgerNumber() != null;
        handle.createUpdate("update crossing set last_event = :event, state = :state,"
                        + " attempts = max(attempts, :attempt),"
                        + " sender_event = iif(:first, :event, sender_event),"
                        + " ledger_event = iif(:named, :event, ledger_event) where number = :number")
                .bind("event", event.sequence())
                .bind(
                        "state",
                        CrossingState.after(before, entry.step())
                                .map(Enum::name)
                                .orElse(null))
                .bind("attempt", entry.attempt())
                .bind("first", firstSending ? 1 : 0)
                .bind("named", named ? 1 : 0)
                .bind("number", number)
                .execute();
    }

    private static void index(Handle handle, long number, LogEntry entry) {
        var ids = handle.createQuery(
                        "select distinct value from crossing_event e,"
                                + " json_each(json_array(e.ledger_id, e.ledger_number)) where e.short = :short and value is not null")
                .bind("short", entry.key().brief())
                .mapTo(String.class)
                .list();
        handle.createUpdate("insert or replace into crossing_text (rowid, words) values (:number, :words)")
                .bind("number", number)
                .bind("words", SearchText.of(entry.key(), entry.subject(), ids))
                .execute();
    }

    /** Makes the list anew from the log, for a list that was damaged while the log was not. */
    static long rebuild(Handle handle) {
        handle.execute("insert into crossing_text (crossing_text) values ('delete-all')");
        handle.execute("delete from crossing_person");
        handle.execute("delete from crossing");
        try (var events = handle
                .createQuery("select * from crossing_event order by sequence")
                .map((row, _) -> EventRows.event(row))
                .stream()) {
            return events.peek(event -> follow(handle, event)).count();
        }
    }
}
