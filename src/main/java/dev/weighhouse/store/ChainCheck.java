package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The check of the whole log: the chain itself, then its end, then what is remembered elsewhere, then the list on screen, then the triggers. */
final class ChainCheck {
    private static final long PARTS = 100;

    private final Lanes lanes;
    private final Progress progress;

    private ChainCheck(Lanes lanes, Progress progress) {
        this.lanes = lanes;
        this.progress = progress;
    }

    /** @param remembered heads from outside the file */
    static ChainReport of(Path file, Collection<ChainHead> remembered, Progress progress) throws SQLException {
        try (var lanes = Lanes.open(file, progress)) {
            return new ChainCheck(lanes, progress).run(remembered);
        }
    }

    private ChainReport run(Collection<ChainHead> remembered) throws SQLException {
        var events = lanes.events();
        var notes = new EventNotes(events);
        var breach = chain(notes);
        if (breach == null) {
            breach = end(events);
        }
        if (breach == null) {
            breach = against(remembered, events);
        }
        if (breach == null) {
            breach = ListCheck.of(notes, lanes);
        }
        if (breach == null) {
            breach = unguarded(events);
        }
        var hash = hash(events);
        return new ChainReport(
                events,
                number("select count(*) from crossing"),
                hash == null ? null : new ChainHead(events, new Digest(hash)),
                breach);
    }

    private @Nullable Breach chain(EventNotes notes) {
        var done = new AtomicInteger();
        return lanes
                .<Breach>each(notes.events(), (connection, share) -> {
                    var stretch = new ChainStretch(share.first(), share.last(), notes);
                    return Optional.ofNullable(
                            stretch.check(connection, rows -> tell(done.addAndGet(rows), rows, notes.events())));
                })
                .stream()
                .min(Comparator.comparingLong(Breach::sequence))
                .orElse(null);
    }

    /** Words are made for each hundredth only: nobody reads a thousand lines of them. */
    private void tell(int done, int more, int events) {
        synchronized (progress) {
            progress.checkpoint();
            if (PARTS * done / events != PARTS * (done - more) / events) {
                progress.step("Checking event %,d of %,d".formatted(done, events), done, events);
            }
        }
    }

    /** Whether the log ends where it ended when it was last written. */
    private @Nullable Breach end(int events) throws SQLException {
        var noted = Math.max(
                number("select coalesce(max(sequence), 0) from crossing_head"),
                number("select coalesce(max(last_event), 0) from crossing"));
        if (noted > events) {
            var words = noted == events + 1
                    ? "Event %,d, the last, is missing.".formatted(noted)
                    : "Events %,d to %,d, the last ones, are missing.".formatted(events + 1, noted);
            return new Breach(events + 1L, Kind.CUT_OFF, words);
        }
        var hash = text("select hash from crossing_head where sequence = " + events);
        return Objects.equals(hash, hash(events))
                ? null
                : new Breach(
                        events,
                        Kind.LIST,
                        "The note of the last event does not agree with event %,d.".formatted(events));
    }

    /** Whoever takes a trigger away may put it back, so that its absence only shows what was left open. */
    private @Nullable Breach unguarded(int events) throws SQLException {
        return Guards.first(lanes.connection(0))
                .map(found -> new Breach(
                        events + 1L,
                        Kind.UNGUARDED,
                        (found.added()
                                                ? "The file has %s, which Weighhouse did not make."
                                                : "The file has lost %s, or has it otherwise than Weighhouse makes it.")
                                        .formatted(found.name())
                                + " Events up to %,d hold; what else the file says can no longer be relied on."
                                        .formatted(events)))
                .orElse(null);
    }

    private @Nullable Breach against(Collection<ChainHead> remembered, int events) throws SQLException {
        for (var head : remembered.stream()
                .sorted(Comparator.comparingLong(ChainHead::sequence))
                .toList()) {
            if (head.sequence() > events) {
                return new Breach(
                        events + 1L,
                        Kind.REPLACED,
                        "The log ends with event %,d, but event %,d was seen before: this is an older copy, or its end was cut off."
                                .formatted(events, head.sequence()));
            }
            if (!head.hash().hex().equals(hash(head.sequence()))) {
                return new Breach(
                        head.sequence(),
                        Kind.REPLACED,
                        "Event %,d is not the one that was seen before: the log was written anew, or is another one."
                                .formatted(head.sequence()));
            }
        }
        return null;
    }

    private @Nullable String hash(long sequence) throws SQLException {
        return text("select hash from crossing_event where sequence = " + sequence);
    }

    private long number(String sql) throws SQLException {
        try (var statement = lanes.connection(0).createStatement();
                var row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    private @Nullable String text(String sql) throws SQLException {
        try (var statement = lanes.connection(0).createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
