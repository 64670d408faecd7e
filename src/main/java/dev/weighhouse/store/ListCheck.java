package dev.weighhouse.store;

import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.CrossingState;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the list of crossings says what the events add up to. */
final class ListCheck {
    /** One column of everything, as each column costs a call for each of a million rows. */
    private static final String ROWS =
            "select cast(concat_ws(?, short, began, connection, coalesce(currency, ''), direction,"
                    + " kind, coalesce(minor, ''), coalesce(state, ''), first_event, last_event, number,"
                    + " iif(direction = 'OUT' and state = 'CONFIRMED' and minor is not null, coalesce(currency, ''), '')) as blob)"
                    + " from crossing where number between ? and ? order by number";

    private final EventNotes notes;
    private final List<Stories> stories;

    private ListCheck(EventNotes notes, List<Stories> stories) {
        this.notes = notes;
        this.stories = stories;
    }

    /** The first event of which the list says something else, or null. */
    static @Nullable Breach of(EventNotes notes, Lanes lanes) throws SQLException {
        var shares = lanes.count();
        List<Stories> stories = lanes.each(shares, (_, share) -> Optional.of(Stories.of(notes, share.lane(), shares)));
        var check = new ListCheck(notes, stories);
        List<Compared> all = lanes.each(
                highest(lanes.connection(0)), (connection, share) -> Optional.of(check.compare(connection, share)));
        for (var compared : all) {
            if (compared.breach() != null) {
                return compared.breach();
            }
        }
        var leftOut = check.leftOut();
        return leftOut == null ? check.sums(all, lanes.connection(0)) : leftOut;
    }

    /** What a share of the list has: the first row that does not hold, or how much the rows brought into the ledger. */
    private record Compared(@Nullable Breach breach, Map<String, Sum> sums) {}

    private record Sum(long crossings, long minor) {

        Sum plus(Sum other) {
            return new Sum(crossings + other.crossings, minor + other.minor);
        }
    }

    private static long highest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(number), 0) from crossing")) {
            return row.getLong(1);
        }
    }

    private Compared compare(Connection connection, Lanes.Share share) throws SQLException {
        var sums = new HashMap<String, Sum>();
        try (var query = connection.prepareStatement(ROWS)) {
            query.setString(1, String.valueOf(Mark.END));
            // the first share also has what nothing but a forger numbers from below 1
            query.setLong(2, share.lane() == 0 ? Long.MIN_VALUE : share.first());
            query.setLong(3, share.last());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var breach = compare(new Line(row.getBytes(1)), sums);
                    if (breach != null) {
                        return new Compared(breach, sums);
                    }
                }
            }
        }
        return new Compared(null, sums);
    }

    private @Nullable Breach compare(Line line, Map<String, Sum> sums) {
        var sent = line.text();
        var number = line.number();
        var last = line.number();
        var first = line.number();
        var state = line.text();
        var key = line.key();
        var crossings = stories.get(Stories.share(key, stories.size()));
        var story = crossings.find(key);
        if (story < 0) {
            return breach(first, number);
        }
        var agrees = first == crossings.first(story)
                && last == crossings.last(story)
                && state.equals(
                        crossings.stateAt(story).map(CrossingState::name).orElse(""))
                && line.subject() == notes.subject(crossings.first(story));
        if (agrees && !sent.isEmpty()) {
            sums.merge(sent, new Sum(1, line.minor()), Sum::plus);
        }
        return agrees ? null : breach(crossings.last(story), number);
    }

    /** Whether the sums that are kept beside the list are those of the list. */
    private @Nullable Breach sums(List<Compared> all, Connection connection) throws SQLException {
        var sums = new HashMap<String, Sum>();
        all.forEach(compared -> compared.sums().forEach((currency, sum) -> sums.merge(currency, sum, Sum::plus)));
        var kept = new HashMap<String, Sum>();
        try (var query = connection.createStatement();
                var row = query.executeQuery("select currency, crossings, minor from crossing_sum where crossings <> 0"
                        + " or minor <> 0")) {
            while (row.next()) {
                kept.put(row.getString(1), new Sum(row.getLong(2), row.getLong(3)));
            }
        }
        return sums.equals(kept)
                ? null
                : new Breach(
                        notes.events(),
                        Kind.LIST,
                        "The sum of what was sent is not that of the crossings up to event %,d."
                                .formatted(notes.events()));
    }

    private @Nullable Breach leftOut() {
        var event = stories.stream()
                .mapToInt(Stories::firstUnseen)
                .filter(first -> first > 0)
                .min();
        return event.isPresent() ? breach(event.getAsInt(), 0) : null;
    }

    private static Breach breach(long event, long crossing) {
        var words = crossing == 0
                ? "The list of crossings leaves out event %,d.".formatted(event)
                : "The list of crossings does not agree with event %,d (crossing %,d).".formatted(event, crossing);
        return new Breach(event, Kind.LIST, words);
    }

    /** A row of the list, read from its end, as only the front can have characters that nobody expects. */
    private static final class Line {
        private final byte[] says;
        private int end;

        Line(byte[] says) {
            this.says = says;
            this.end = says.length;
        }

        private int from() {
            var from = end;
            while (says[from - 1] != Mark.END) {
                from--;
            }
            return from;
        }

        long number() {
            var from = from();
            var number = BodyFields.number(says, from, end);
            end = from - 1;
            return number;
        }

        String text() {
            var from = from();
            var text = new String(says, from, end - from, StandardCharsets.UTF_8);
            end = from - 1;
            return text;
        }

        private int endOfKey() {
            var end = 0;
            while (says[end] != Mark.END) {
                end++;
            }
            return end;
        }

        long key() {
            return Mark.end(Mark.of(Mark.NONE, says, 0, endOfKey()));
        }

        /** What stands last of the subject. */
        long minor() {
            return BodyFields.number(says, from(), end);
        }

        /** Of what stands between the key and what was read before. */
        long subject() {
            return Mark.end(Mark.ofText(Mark.NONE, says, endOfKey() + 1, end));
        }
    }
}
