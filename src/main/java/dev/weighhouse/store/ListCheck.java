package dev.weighhouse.store;

import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what was sent was approved before, and whether the list of crossings says what the events add up to. */
final class ListCheck {
    private static final String ROWS =
            "select " + ListLine.COLUMN + " from crossing where number between ? and ? order by number";

    private final EventNotes notes;
    private final List<Stories> stories;
    private final Outcomes outcomes;

    private ListCheck(EventNotes notes, List<Stories> stories, Outcomes outcomes) {
        this.notes = notes;
        this.stories = stories;
        this.outcomes = outcomes;
    }

    /** The first event of which the list says something else, or null. */
    static @Nullable Breach of(EventNotes notes, Lanes lanes) throws SQLException {
        var shares = lanes.count();
        var outcomes = new Outcomes(notes.events());
        List<Stories> stories =
                lanes.each(shares, (_, share) -> Optional.of(Stories.of(notes, outcomes, share.lane(), shares)));
        var unapproved = unapproved(notes, stories);
        if (unapproved != null) {
            return unapproved;
        }
        lanes.each(shares, (_, share) -> {
            stories.get(share.lane()).tell();
            return Optional.empty();
        });
        var check = new ListCheck(notes, stories, outcomes);
        List<Compared> all = lanes.each(
                highest(lanes.connection(0)), (connection, share) -> Optional.of(check.compare(connection, share)));
        for (var compared : all) {
            if (compared.breach() != null) {
                return compared.breach();
            }
        }
        var breach = check.leftOut();
        if (breach == null) {
            breach = check.sums(all, lanes.connection(0));
        }
        return breach == null ? check.unfindable(lanes.connection(0)) : breach;
    }

    private static @Nullable Breach unapproved(EventNotes notes, List<Stories> stories) {
        var first = stories.stream()
                .mapToInt(Stories::unapproved)
                .filter(event -> event != 0)
                .min();
        if (first.isEmpty()) {
            return null;
        }
        var event = first.getAsInt();
        var words = notes.step(event) == EventNotes.SENT
                ? "Event %,d says that an entry was sent, and no event before it that this was approved."
                : notes.approval(event) == 0
                        ? "Event %,d says what was to be sent, and no event before it that this was approved."
                        : "Event %,d names an approval that is not the last one before it.";
        return new Breach(event, Kind.UNAPPROVED, words.formatted(event));
    }

    /** What a share of the list has: the first row that does not hold, or how much the rows brought into the ledger. */
    private record Compared(@Nullable Breach breach, Map<String, Sum> sums) {}

    private record Sum(long crossings, long minor) {

        Sum plus(Sum other) {
            return new Sum(crossings + other.crossings, minor + other.minor);
        }
    }

    /** Adds up one currency after the other, of which a log has few, and mostly the same one in row after row. */
    private static final class Adding {
        private final Map<String, Sum> sums = new HashMap<>();
        private byte[] currency = {};
        private long crossings;
        private long minor;

        void add(ListLine line) {
            if (!line.wasSentIn(currency)) {
                keep();
                currency = line.currency().getBytes(StandardCharsets.UTF_8);
            }
            crossings++;
            minor += line.minor();
        }

        Map<String, Sum> keep() {
            if (crossings > 0) {
                sums.merge(new String(currency, StandardCharsets.UTF_8), new Sum(crossings, minor), Sum::plus);
            }
            crossings = 0;
            minor = 0;
            return sums;
        }
    }

    private static long highest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(number), 0) from crossing")) {
            return row.getLong(1);
        }
    }

    private Compared compare(Connection connection, Lanes.Share share) throws SQLException {
        var sums = new Adding();
        var line = new ListLine();
        try (var query = connection.prepareStatement(ROWS)) {
            // the first share also has what nothing but a forger numbers from below 1
            query.setLong(1, share.lane() == 0 ? Long.MIN_VALUE : share.first());
            query.setLong(2, share.last());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    line.read(row.getBytes(1));
                    var breach = compare(line, sums);
                    if (breach != null) {
                        return new Compared(breach, sums.keep());
                    }
                }
            }
        }
        return new Compared(null, sums.keep());
    }

    private @Nullable Breach compare(ListLine line, Adding sums) {
        var key = line.key();
        var begins = line.first();
        var first = (int) begins;
        var agrees = outcomes.take(begins)
                && key == notes.key(first)
                && line.last() == outcomes.last(first)
                && line.isIn(outcomes.state(first))
                && line.told() == outcomes.told(first)
                && line.subject() == notes.subject(first);
        if (agrees && line.wasSent()) {
            sums.add(line);
        }
        return agrees ? null : breach(line, key);
    }

    /** Names the last event of the crossing; what the row says where no event knows it, or where it stands there once more. */
    private Breach breach(ListLine line, long key) {
        var last = stories.get(Stories.share(key, stories.size())).lastOf(key);
        var twice = last != 0 && outcomes.tookTwice(line.first());
        return breach(last == 0 || twice ? line.first() : last, line.number());
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
        var event = outcomes.firstLeft();
        return event == 0 ? null : breach(event, 0);
    }

    /** Whether all are in the index of words, by which they are found and by which nothing is found. */
    private @Nullable Breach unfindable(Connection connection) throws SQLException {
        var left = WordsKept.firstLeftOut(connection);
        return left == null
                ? null
                : new Breach(
                        left.event(),
                        Kind.LIST,
                        "The index of words leaves out event %,d (crossing %,d), so that nobody finds it."
                                .formatted(left.event(), left.number()));
    }

    private static Breach breach(long event, long crossing) {
        var words = crossing == 0
                ? "The list of crossings leaves out event %,d.".formatted(event)
                : "The list of crossings does not agree with event %,d (crossing %,d).".formatted(event, crossing);
        return new Breach(event, Kind.LIST, words);
    }
}
