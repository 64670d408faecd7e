package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.Absence.Reading;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The search behind the claim that something never crossed. */
final class AbsenceSearch {
    private static final int SHOWN = 20;

    /** The pulls that are looked through for the last reading of each kind: months of hourly pulls. */
    private static final int PULLS = 5_000;

    private final Handle handle;
    private final String typed;
    private final SearchQuery query;

    AbsenceSearch(Handle handle, String typed) {
        this.handle = handle;
        this.typed = typed;
        this.query = SearchQuery.of(typed, Vocabulary.NONE);
    }

    Absence run() throws SQLException {
        List<CrossingRow> found = query.match() == null
                ? List.of()
                : CrossingRows.page(handle, Selection.ALL.typed(typed), new Page.Newest(SHOWN));
        if (query.match() != null && found.size() < SHOWN) {
            requireSameInEvents(query.match(), found);
        }
        var head = ArchiveTables.head(handle);
        return new Absence(
                typed,
                query.readAs(),
                found,
                number("select coalesce(max(number), 0) from crossing"),
                number("select coalesce(max(sequence), 0) from crossing_event"),
                moment("asc").orElse(null),
                moment("desc").orElse(null),
                head.orElse(null),
                readings());
    }

    /** What the index finds is shown in any case; what it does not find is only absent if the events do not say it either. */
    private void requireSameInEvents(String match, List<CrossingRow> found) throws SQLException {
        var known = found.stream().map(row -> row.key().brief()).collect(Collectors.toSet());
        var hits = new EventScan(handle, match).besides(known);
        if (!hits.isEmpty()) {
            throw new FailureException(new Failure.BadInput(
                    "Event %,d (key %s) says it, and the index of words does not, so nothing can be proven by it."
                            .formatted(hits.getFirst().event(), hits.getFirst().brief()),
                    "Check the log: somebody changed this file outside Weighhouse."));
        }
    }

    private long number(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private Optional<Instant> moment(String order) {
        return handle.createQuery("select at from crossing_said order by sequence %s limit 1".formatted(order))
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** The last of each connection and each thing it reads. */
    private List<Reading> readings() {
        var latest = new LinkedHashMap<List<Object>, Reading>();
        handle
                .createQuery("select c.number, e.connection, e.what, e.first_day, e.last_day, e.row_count, e.at"
                        + " from (select number, last_event from crossing where state = 'RECEIVED'"
                        + " order by number desc limit :pulls) c cross join crossing_said e on e.sequence = c.last_event"
                        + " order by c.number desc")
                .bind("pulls", PULLS)
                .map((row, _) -> reading(row))
                .list()
                .stream()
                .filter(this::shows)
                .forEach(reading -> latest.putIfAbsent(List.of(reading.connection(), reading.what()), reading));
        return List.copyOf(latest.values());
    }

    /** Whether the reading has the days that were typed; where no day was typed every reading counts. */
    private boolean shows(Reading reading) {
        return query.days().isEmpty()
                || query.days().stream().anyMatch(day -> overlap(reading.from(), reading.to(), day.from(), day.to()));
    }

    private static boolean overlap(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate first, @Nullable LocalDate last) {
        return from != null
                && to != null
                && first != null
                && last != null
                && !from.isAfter(last)
                && !to.isBefore(first);
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getLong("number"),
                new ConnectionId(row.getString("connection")),
                row.getString("what"),
                day(row.getString("first_day")),
                day(row.getString("last_day")),
                row.getLong("row_count"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
