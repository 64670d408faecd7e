package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts events at the end of the chain and keeps the list of crossings, and what they are found by, in step with it. Always called
 * within a transaction. Its statements are prepared once, as an intent must not keep anybody waiting.
 */
final class LogWriter implements AutoCloseable {
    private final Prepared last;
    private final Prepared event;
    private final Prepared known;
    private final Prepared begun;
    private final Prepared number;
    private final Prepared bytes;
    private final Prepared kept;
    private final Prepared proceeded;
    private final Prepared sum;
    private final Prepared person;
    private final Prepared ids;
    private final Prepared words;
    private final Prepared head;

    LogWriter(Connection connection) throws SQLException {
        last = new Prepared(connection, "select sequence, hash from crossing_event order by sequence desc limit 1");
        event = new Prepared(
                connection, "insert into crossing_event (sequence, previous, body, hash) values (?, ?, ?, ?)");
        known = new Prepared(
                connection,
                "select c.number, e.key, c.state, c.attempts, c.sender_event, c.ledger_event, c.first_event, c.minor,"
                        + " case c.direction when 'OUT' then c.currency end"
                        + " from crossing c join crossing_said e on e.sequence = c.first_event where c.short = ?");
        begun = new Prepared(
                connection,
                "insert into crossing (first_event, last_event, state, attempts, sender_event, ledger_event, short, direction,"
                        + " kind, connection, began, minor, currency) values (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
        number = new Prepared(connection, "select last_insert_rowid()");
        bytes = new Prepared(
                connection, "insert into crossing_body (key, digest, bytes) values (?, ?, ?) on conflict do nothing");
        kept = new Prepared(connection, "select digest from crossing_body where key = ?");
        proceeded = new Prepared(
                connection,
                "update crossing set last_event = ?, state = ?, attempts = ?, sender_event = ?, ledger_event = ?"
                        + " where number = ?");
        sum = new Prepared(
                connection,
                "insert into crossing_sum (currency, crossings, minor) values (?, ?, ?) on conflict do update"
                        + " set crossings = crossings + excluded.crossings, minor = minor + excluded.minor");
        person = new Prepared(connection, "insert or ignore into crossing_person (person, number) values (?, ?)");
        ids = new Prepared(
                connection, "select ledger_id, ledger_number from crossing_said where short = ? order by sequence");
        words = new Prepared(connection, "insert or replace into crossing_text (rowid, words) values (?, ?)");
        head = new Prepared(connection, "insert or replace into crossing_head (id, sequence, hash) values (1, ?, ?)");
    }

    /** A crossing as the list has it. */
    private record Line(
            @Nullable CrossingState state,
            int attempts,
            long sender,
            @Nullable Long ledger,
            long first) {

        static Line begin(long sequence) {
            return new Line(null, 0, sequence, null, sequence);
        }

        Line after(long sequence, LogEntry entry) {
            var neverSent = sender == first && attempts == 0;
            return new Line(
                    CrossingState.after(Optional.ofNullable(state), entry.step())
                            .orElse(null),
                    Math.max(attempts, entry.attempt()),
                    neverSent && entry.step() == Step.INTENDED ? sequence : sender,
                    SearchText.adds(entry) ? Long.valueOf(sequence) : ledger,
                    first);
        }

        @Nullable
        String stateName() {
            return state == null ? null : state.name();
        }
    }

    /**
     * A crossing that the list has already.
     *
     * @param sent what it brings into the ledger, or null for a reading and where there is no amount
     */
    private record Known(long number, Line line, @Nullable Sent sent) {}

    private record Sent(String currency, long minor) {}

    /** Keeps the bytes to send under their key; the same bytes may be there already, others must not. */
    void keep(CrossingKey key, Body body) throws SQLException {
        var digest = body.digest().hex();
        var before =
                bytes.run(key.hex(), digest, body.bytes()) > 0 ? digest : kept.one(row -> row.getString(1), key.hex());
        if (!digest.equals(before)) {
            throw new FailureException(new Failure.BadInput(
                    "Under the key %s something else was written down before, so nothing was sent.".formatted(key),
                    "Make a corrected version of the entry, which gets a key of its own."));
        }
    }

    CrossingEvent append(LogEntry entry) throws SQLException {
        var before = last.one(row -> new Place(row.getLong(1), new Digest(row.getString(2))));
        var place = before == null ? new Place(0, EventChain.START) : before;
        var sequence = place.sequence() + 1;
        var body = EventChain.body(sequence, entry);
        var hash = EventChain.hash(place.hash(), body);
        event.run(sequence, place.hash().hex(), body, hash.hex());
        var appended = new CrossingEvent(sequence, place.hash(), hash, entry);
        follow(appended);
        return appended;
    }

    private record Place(long sequence, Digest hash) {}

    /** Brings the list up to an event that is in the log. */
    void follow(CrossingEvent appended) throws SQLException {
        var entry = appended.entry();
        var before = known(entry);
        var number = before == null ? begin(appended) : proceed(before, appended);
        person.run(entry.by(), number);
        if (before == null || SearchText.adds(entry)) {
            words.run(number, SearchText.of(entry.key(), entry.subject(), ids(entry)));
        }
        head.run(appended.sequence(), appended.hash().hex());
    }

    private @Nullable Known known(LogEntry entry) throws SQLException {
        return known.one(
                row -> {
                    if (!entry.key().hex().equals(row.getString(2))) {
                        throw taken(entry, row.getLong(1));
                    }
                    var state = row.getString(3);
                    var ledger = row.getLong(6);
                    var line = new Line(
                            state == null ? null : CrossingState.valueOf(state),
                            row.getInt(4),
                            row.getLong(5),
                            ledger == 0 ? null : ledger,
                            row.getLong(7));
                    var currency = row.getString(9);
                    return new Known(
                            row.getLong(1), line, currency == null ? null : new Sent(currency, row.getLong(8)));
                },
                entry.key().brief());
    }

    private long proceed(Known known, CrossingEvent appended) throws SQLException {
        var line = known.line().after(appended.sequence(), appended.entry());
        proceeded.run(
                appended.sequence(), line.stateName(), line.attempts(), line.sender(), line.ledger(), known.number());
        sum(known.line().state(), line.state(), known.sent());
        return known.number();
    }

    private void sum(@Nullable CrossingState before, @Nullable CrossingState after, @Nullable Sent sent)
            throws SQLException {
        var more = (after == CrossingState.CONFIRMED ? 1 : 0) - (before == CrossingState.CONFIRMED ? 1 : 0);
        if (more != 0 && sent != null) {
            sum.run(sent.currency(), more, more * sent.minor());
        }
    }

    private static FailureException taken(LogEntry entry, long number) {
        return new FailureException(new Failure.BadInput(
                "The short key %s already belongs to another fact (crossing %d).".formatted(entry.key(), number),
                "Make a corrected version of the entry, which gets a key of its own."));
    }

    /** Returns its number. */
    private long begin(CrossingEvent first) throws SQLException {
        var entry = first.entry();
        var subject = entry.subject();
        var amount = subject.amount();
        var line = Line.begin(first.sequence()).after(first.sequence(), entry);
        begun.run(
                first.sequence(),
                line.stateName(),
                line.attempts(),
                line.sender(),
                line.ledger(),
                entry.key().brief(),
                subject.direction().name(),
                subject.kind().name(),
                subject.connection().value(),
                entry.at().toEpochMilli(),
                amount == null ? null : amount.minor(),
                amount == null ? null : amount.currency().getCurrencyCode());
        var given = Objects.requireNonNull(number.one(row -> row.getLong(1)));
        if (amount != null && subject.direction() == Direction.OUT) {
            sum(null, line.state(), new Sent(amount.currency().getCurrencyCode(), amount.minor()));
        }
        return given;
    }

    /** Every id that the crossing ever had in the ledger. */
    private Set<String> ids(LogEntry entry) throws SQLException {
        var all = new LinkedHashSet<String>();
        if (SearchText.adds(entry)) {
            ids.each(
                    row -> {
                        for (int column = 1; column <= 2; column++) {
                            var id = row.getString(column);
                            if (id != null) {
                                all.add(id);
                            }
                        }
                    },
                    entry.key().brief());
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        for (var statement :
                List.of(last, event, known, begun, number, bytes, kept, proceeded, sum, person, ids, words, head)) {
            statement.close();
        }
    }
}
