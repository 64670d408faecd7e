package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.LogEntry.Detail;
import dev.weighhouse.crossing.LogEntry.Subject;
import dev.weighhouse.crossing.Step;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of the table of events. What comes out was read from the very text that is hashed. */
final class EventRows {

    private EventRows() {}

    static Optional<CrossingEvent> last(Handle handle) {
        return handle.createQuery("select * from crossing_said order by sequence desc limit 1")
                .map((row, _) -> event(row))
                .findOne();
    }

    static Optional<CrossingEvent> at(Handle handle, long sequence) {
        return handle.createQuery("select * from crossing_said where sequence = :sequence")
                .bind("sequence", sequence)
                .map((row, _) -> event(row))
                .findOne();
    }

    static CrossingEvent event(ResultSet row) throws SQLException {
        return new CrossingEvent(
                row.getLong("sequence"),
                new Digest(row.getString("previous")),
                new Digest(row.getString("hash")),
                new LogEntry(
                        CrossingKey.parse(row.getString("key")),
                        Step.valueOf(row.getString("step")),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("person"),
                        row.getString("machine"),
                        row.getInt("attempt"),
                        subject(row),
                        detail(row)));
    }

    static Subject subject(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Subject(
                Direction.valueOf(row.getString("direction")),
                FactKind.valueOf(row.getString("kind")),
                new ConnectionId(row.getString("connection")),
                row.getString("what"),
                row.getString("source"),
                row.getString("reference"),
                currency == null ? null : new Money(row.getLong("minor"), Currency.getInstance(currency)),
                day(row.getString("date")));
    }

    private static Detail detail(ResultSet row) throws SQLException {
        var digest = row.getString("digest");
        return new Detail(
                row.getString("words"),
                row.getString("ledger_id"),
                row.getString("ledger_number"),
                digest == null ? null : new Digest(digest),
                row.getString("status"),
                evidence(row),
                (int) number(row, "row_count"),
                number(row, "millis"),
                approval(row.getString("body")));
    }

    /** The one field that the view has no column for; read as the check of the chain reads it. */
    private static @Nullable Digest approval(String body) {
        var fields = new BodyFields();
        fields.read(body.getBytes(StandardCharsets.UTF_8), 0);
        return fields.has(BodyFields.Name.approval) ? new Digest(fields.text(BodyFields.Name.approval)) : null;
    }

    private static @Nullable Evidence evidence(ResultSet row) throws SQLException {
        var asked = row.getString("asked");
        return asked == null
                ? null
                : new Evidence(
                        asked, row.getInt("scanned"), day(row.getString("first_day")), day(row.getString("last_day")));
    }

    private static long number(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? -1 : number;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
