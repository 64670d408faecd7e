package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.ui.common.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of the last pull of one connection, and what its service still allows.
 *
 * @param read when it was last read and kept; null where it never was
 * @param failed when it was last to be read and was not, where that is what happened last; else null
 * @param words why, as the log kept it; empty where it did not fail
 * @param left null where the service counts no requests
 * @param rhythm when it is read by itself
 */
record LastPulls(
        @Nullable Instant read,
        @Nullable Instant failed,
        String words,
        @Nullable Allowance left,
        Rhythm rhythm) {

    static final LastPulls NONE = new LastPulls(null, null, "", null, Rhythm.UNKNOWN);

    /** Reads it for each connection; never on the JavaFX thread. */
    static Map<ConnectionId, LastPulls> of(OpenWorkspace workspace) {
        var all = new HashMap<ConnectionId, LastPulls>();
        var pulled = workspace.monthEnd().latestQuotes().keySet();
        for (var connection : workspace.monthEnd().connections()) {
            var id = connection.id();
            all.put(id, of(id, workspace, Rhythm.of(workspace, id, pulled.contains(id))));
        }
        return all;
    }

    private static LastPulls of(ConnectionId connection, OpenWorkspace workspace, Rhythm rhythm) {
        var log = workspace.crossings();
        var pulls = Selection.ALL.kind(FactKind.PULL).connection(connection);
        var last = newest(log, pulls);
        var failed = last.filter(row -> row.state() == CrossingState.NOT_RECEIVED);
        return new LastPulls(
                newest(log, pulls.fate(Fate.RECEIVED)).map(LastPulls::when).orElse(null),
                failed.map(LastPulls::when).orElse(null),
                failed.flatMap(row -> words(log, row)).orElse(""),
                workspace.allowance(connection).orElse(null),
                rhythm);
    }

    /**
     * Why the last pull failed, as it was told then; null where it did not fail.
     *
     * @param when as people read it
     */
    @Nullable
    Failure failure(Function<Instant, String> when) {
        if (failed == null) {
            return null;
        }
        var told = Words.text("connections.failed-then", when.apply(failed), words);
        for (var kind : List.<Function<String, Failure>>of(Failure.SignInNeeded::new, Failure.Offline::new)) {
            // What is always to be done is told apart from what was said, as the window can offer it.
            var next = kind.apply("").nextStep();
            if (told.endsWith(next)) {
                return kind.apply(
                        told.substring(0, told.length() - next.length()).strip());
            }
        }
        return new Failure.Rejected(told, "");
    }

    private static Optional<CrossingRow> newest(CrossingArchive log, Selection pulls) {
        return log.rows(pulls, new Page.Newest(1)).stream().findFirst();
    }

    private static Instant when(CrossingRow row) {
        return row.events().changed();
    }

    private static Optional<String> words(CrossingArchive log, CrossingRow row) {
        return log.timeline(row.key())
                .map(timeline -> timeline.events().getLast().entry().detail().words());
    }
}
