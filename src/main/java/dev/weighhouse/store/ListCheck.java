package dev.weighhouse.store;

import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.CrossingState;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the list of crossings says what the events add up to. */
final class ListCheck {
    private static final int SHORT = 16;

    private final EventNotes notes;
    private final Stories stories;

    private ListCheck(EventNotes notes) {
        this.notes = notes;
        this.stories = new Stories(notes.events());
    }

    /** The numbers of the events with which crossings begin, according to the list; beyond {@code events} they are left out. */
    static BitSet begins(Connection connection, int events) throws SQLException {
        var begins = new BitSet(events + 1);
        try (var query = connection.prepareStatement("select first_event from crossing");
                var row = query.executeQuery()) {
            while (row.next()) {
                var first = row.getLong(1);
                if (first > 0 && first <= events) {
                    begins.set((int) first);
                }
            }
        }
        return begins;
    }

    /** The first event of which the list says something else, or null. */
    static @Nullable Breach of(EventNotes notes, Connection connection) throws SQLException {
        var check = new ListCheck(notes);
        for (int row = 1; row <= notes.events(); row++) {
            check.stories.add(notes.key(row), row, notes.step(row));
        }
        return check.compare(connection);
    }

    /** In few columns, as each costs a call for each of a million rows. */
    private @Nullable Breach compare(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select first_event, last_event, cast(short || began || :end"
                + " || replace(replace(connection, '\\', '\\\\'), '\"', '\\\"') || :end || coalesce(currency, '') || :end"
                + " || direction || :end || kind || :end || coalesce(minor, '') || :end || coalesce(state, '') as blob),"
                + " number from crossing order by number")) {
            query.setString(1, String.valueOf(Mark.END));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var breach = compare(row, row.getBytes(3));
                    if (breach != null) {
                        return breach;
                    }
                }
            }
        }
        var left = stories.firstUnseen();
        return left == 0 ? null : breach(left, 0);
    }

    private @Nullable Breach compare(ResultSet row, byte[] says) throws SQLException {
        var story = says.length < SHORT ? -1 : stories.find(Mark.end(Mark.of(Mark.NONE, says, 0, SHORT)));
        if (story < 0) {
            return breach(row.getLong(1), row.getLong(4));
        }
        var end = says.length;
        while (says[end - 1] != Mark.END) {
            end--;
        }
        var state = new String(says, end, says.length - end, StandardCharsets.UTF_8);
        var agrees = row.getLong(1) == stories.first(story)
                && row.getLong(2) == stories.last(story)
                && state.equals(Optional.ofNullable(stories.state(story))
                        .map(CrossingState::name)
                        .orElse(""))
                && notes.subject(stories.first(story)) == Mark.of(Mark.NONE, says, SHORT, end);
        return agrees ? null : breach(stories.last(story), row.getLong(4));
    }

    private static Breach breach(long event, long crossing) {
        var words = crossing == 0
                ? "The list of crossings leaves out event %,d.".formatted(event)
                : "The list of crossings does not agree with event %,d (crossing %,d).".formatted(event, crossing);
        return new Breach(event, Kind.LIST, words);
    }
}
