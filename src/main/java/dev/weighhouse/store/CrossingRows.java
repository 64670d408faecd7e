package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Rejection;
import dev.weighhouse.crossing.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Rows of the list of crossings. What they show is read from the events themselves; the list only says which. */
final class CrossingRows {
    /** The sign keeps the affinity of the column out of the comparison, with which the index of the events would not be used. */
    private static final String COLUMNS = "select c.number, c.state, c.attempts, c.first_event, c.last_event,"
            + " f.key, f.direction, f.kind, f.connection, f.what, f.source, f.reference, f.minor, f.currency, f.date,"
            + " f.at as began_at, l.at as changed_at, l.row_count, s.person, g.ledger_id, g.ledger_number,"
            + " case c.state when 'REJECTED' then " + SelectionSql.REFUSED_WITH + " end as refused_with,"
            + " case c.state when 'REJECTED' then exists (select 1 from crossing_said p"
            + " where p.short = +c.short and p.step = 'NEEDS_PERSON') end as waited";

    private static final String EVENTS = " cross join crossing_said f on f.sequence = c.first_event"
            + " cross join crossing_said l on l.sequence = c.last_event"
            + " cross join crossing_said s on s.sequence = c.sender_event"
            + " left join crossing_said g on g.sequence = c.ledger_event";

    private CrossingRows() {}

    static List<CrossingRow> page(Handle handle, Selection selection, Page page) {
        var sql = new SelectionSql(handle, selection);
        if (sql.nothing()) {
            return List.of();
        }
        var typed = sql.onlyTyped();
        if (typed.isPresent() && (page instanceof Page.Newest || page instanceof Page.Older)) {
            var below = page instanceof Page.Older(var than, var _) ? than : Long.MAX_VALUE;
            return numbered(
                    handle,
                    new NewestFirst(handle, typed.get(), NewestFirst.SHORT, NewestFirst.FEW).below(below, page.size()));
        }
        switch (page) {
            case Page.Older(var than, var _) -> sql.where(sql.number() + " < :than", "than", than);
            case Page.Newer(var than, var _) -> sql.where(sql.number() + " > :than", "than", than);
            case Page.Newest _, Page.Oldest _ -> {}
        }
        var upwards = page instanceof Page.Newer || page instanceof Page.Oldest;
        var order = " order by %s %s limit %d".formatted(sql.number(), upwards ? "asc" : "desc", page.size());
        var rows = query(handle, sql, order).map((row, _) -> row(row)).list();
        return upwards ? rows.reversed() : rows;
    }

    private static List<CrossingRow> numbered(Handle handle, List<Long> numbers) {
        return Prepared.all(
                handle,
                COLUMNS + " from crossing c" + EVENTS
                        + " where c.number in (select value from json_each(?)) order by c.number desc",
                CrossingRows::row,
                numbers.toString());
    }

    /** Every row of the selection, newest first, one at a time. */
    static void each(Handle handle, Selection selection, Consumer<CrossingRow> reader) {
        var sql = new SelectionSql(handle, selection);
        if (sql.nothing()) {
            return;
        }
        try (var rows =
                query(handle, sql, " order by %s desc".formatted(sql.number())).map((row, _) -> row(row)).stream()) {
            rows.forEach(reader);
        }
    }

    static Optional<CrossingRow> of(Handle handle, CrossingKey key) {
        return handle.createQuery(COLUMNS + " from crossing c" + EVENTS + " where c.short = :short and f.key = :key")
                .bind("short", key.brief())
                .bind("key", key.hex())
                .map((row, _) -> row(row))
                .findOne();
    }

    private static Query query(Handle handle, SelectionSql sql, String order) {
        return handle.createQuery(COLUMNS + sql.fromWhere(EVENTS) + order).bindMap(sql.values());
    }

    static long count(Handle handle, Selection selection) {
        var sql = new SelectionSql(handle, selection);
        return sql.nothing()
                ? 0
                : handle.createQuery("select count(*)" + sql.fromWhere())
                        .bindMap(sql.values())
                        .mapTo(Long.class)
                        .one();
    }

    private static CrossingRow row(ResultSet row) throws SQLException {
        var rows = row.getInt("row_count");
        var rowsRead = row.wasNull() ? -1 : rows;
        var name = row.getString("state");
        var state = name == null ? null : CrossingState.valueOf(name);
        return new CrossingRow(
                row.getLong("number"),
                CrossingKey.parse(row.getString("key")),
                EventRows.subject(row),
                new CrossingRow.Outcome(
                        state,
                        state == CrossingState.REJECTED
                                ? Rejection.of(row.getString("refused_with"), row.getBoolean("waited"))
                                : null,
                        row.getInt("attempts"),
                        row.getString("ledger_id"),
                        row.getString("ledger_number")),
                row.getString("person"),
                rowsRead,
                new CrossingRow.Events(
                        row.getLong("first_event"),
                        row.getLong("last_event"),
                        Instant.ofEpochMilli(row.getLong("began_at")),
                        Instant.ofEpochMilli(row.getLong("changed_at"))));
    }

    static List<ConnectionId> connections(Handle handle) {
        return values(handle, "connection", "crossing").stream()
                .map(ConnectionId::new)
                .toList();
    }

    static List<String> people(Handle handle) {
        return values(handle, "person", "crossing_person");
    }

    /** The different values of an indexed column, each found from the one before, so that a million rows cost nothing. */
    private static List<String> values(Handle handle, String column, String table) {
        return handle.createQuery(
                        "with recursive v(value) as (select min(%1$s) from %2$s union all".formatted(column, table)
                                + " select (select min(%1$s) from %2$s where %1$s > v.value) from v where v.value is not null)"
                                        .formatted(column, table)
                                + " select value from v where value is not null")
                .mapTo(String.class)
                .list();
    }
}
