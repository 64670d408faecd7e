package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogMeasures;
import dev.weighhouse.crossing.Measuring;
import dev.weighhouse.crossing.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;

/** Reads every crossing of the log once, for what is measured of it. */
final class MeasureRows {
    private static final int TOLD_EVERY = 20_000;

    /** Only what was sent can have been without an answer, and only its events are looked through for that. */
    private static final String SQL = "select c.direction, c.kind, c.connection, c.state, c.attempts, c.began,"
            + " f.date, l.at as changed, case c.direction when 'OUT' then exists (select 1 from crossing_said p"
            + " where p.short = +c.short and p.step = 'UNANSWERED') else 0 end as doubted"
            + " from crossing c cross join crossing_said f on f.sequence = c.first_event"
            + " cross join crossing_said l on l.sequence = c.last_event";

    private MeasureRows() {}

    static LogMeasures of(Handle handle, ZoneId zone, Progress progress) {
        var measuring = new Measuring(zone);
        var total = handle.createQuery("select coalesce(max(number), 0) from crossing")
                .mapTo(Integer.class)
                .one();
        try (var rows = handle.createQuery(SQL).map((row, _) -> row(row)).stream()) {
            var done = 0;
            for (var crossing : (Iterable<Measuring.Crossing>) rows::iterator) {
                measuring.add(crossing);
                if (++done % TOLD_EVERY == 0) {
                    progress.checkpoint();
                    progress.step("Measuring crossings", done, total);
                }
            }
        }
        return measuring.measures();
    }

    private static Measuring.Crossing row(ResultSet row) throws SQLException {
        var state = row.getString("state");
        var date = row.getString("date");
        return new Measuring.Crossing(
                Direction.valueOf(row.getString("direction")),
                FactKind.valueOf(row.getString("kind")),
                new ConnectionId(row.getString("connection")),
                state == null ? null : CrossingState.valueOf(state),
                row.getInt("attempts"),
                row.getBoolean("doubted"),
                date == null ? null : LocalDate.parse(date),
                Instant.ofEpochMilli(row.getLong("began")),
                Instant.ofEpochMilli(row.getLong("changed")));
    }
}
