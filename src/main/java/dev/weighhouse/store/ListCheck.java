package dev.weighhouse.store;

import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the list of crossings says what the events add up to. */
final class ListCheck {
    private final EventNotes notes;
    private final Map<Long, Story> stories = new HashMap<>();

    private ListCheck(EventNotes notes) {
        this.notes = notes;
    }

    /** What the events of one crossing add up to. */
    private static final class Story {
        private final int first;
        private int last;
        private Optional<CrossingState> state = Optional.empty();

        Story(int first) {
            this.first = first;
        }

        void add(int row, Step step) {
            last = row;
            state = CrossingState.after(state, step);
        }
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
            var story = check.stories.get(notes.key(row));
            if (story == null) {
                story = new Story(row);
                check.stories.put(notes.key(row), story);
            }
            story.add(row, notes.step(row));
        }
        return check.compare(connection);
    }

    private @Nullable Breach compare(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select number, short, first_event, last_event, state, began,"
                        + " connection, currency, direction, kind, minor from crossing order by number");
                var row = query.executeQuery()) {
            while (row.next()) {
                var story = stories.remove(EventNotes.mark(row.getString(2)));
                if (story == null || !agrees(row, story)) {
                    return breach(story == null ? row.getLong(3) : story.last, row.getLong(1));
                }
            }
        }
        return stories.values().stream()
                .map(story -> breach(story.first, 0))
                .findFirst()
                .orElse(null);
    }

    private boolean agrees(ResultSet row, Story story) throws SQLException {
        return row.getLong(3) == story.first
                && row.getLong(4) == story.last
                && Objects.equals(row.getString(5), story.state.map(Enum::name).orElse(null))
                && notes.subject(story.first)
                        == EventNotes.mark(
                                row.getString(6),
                                escaped(row.getString(7)),
                                row.getString(8),
                                row.getString(9),
                                row.getString(10),
                                row.getString(11));
    }

    /** As it stands in canonical JSON. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static Breach breach(long event, long crossing) {
        var words = crossing == 0
                ? "The list of crossings leaves out event %,d.".formatted(event)
                : "The list of crossings does not agree with event %,d (crossing %,d).".formatted(event, crossing);
        return new Breach(event, Kind.LIST, words);
    }
}
