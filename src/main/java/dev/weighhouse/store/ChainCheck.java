package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The check of the whole log: the chain itself, then its end, then what is remembered elsewhere, then the list on screen. */
final class ChainCheck {
    private static final int LANE = 5_000;
    private static final int TOLD_EVERY = 0x3ff;

    private final Path file;
    private final Connection connection;
    private final Progress progress;

    ChainCheck(Path file, Connection connection, Progress progress) {
        this.file = file;
        this.connection = connection;
        this.progress = progress;
    }

    /** @param remembered heads from outside the file */
    ChainReport run(Collection<ChainHead> remembered) throws SQLException {
        var events = Math.toIntExact(number("select coalesce(max(sequence), 0) from crossing_event"));
        var notes = new EventNotes(events, ListCheck.begins(connection, events));
        var breach = chain(events, notes);
        if (breach == null) {
            breach = end(events);
        }
        if (breach == null) {
            breach = against(remembered, events);
        }
        if (breach == null) {
            breach = ListCheck.of(notes, connection);
        }
        var hash = hash(events);
        return new ChainReport(
                events,
                number("select count(*) from crossing"),
                hash == null ? null : new ChainHead(events, new Digest(hash)),
                breach);
    }

    /** Several lanes, where there is enough to share out. */
    private @Nullable Breach chain(int events, EventNotes notes) throws SQLException {
        var lanes = Math.clamp(events / LANE, 1, Runtime.getRuntime().availableProcessors());
        var readers = new ArrayList<Database>();
        try {
            for (int lane = 1; lane < lanes; lane++) {
                readers.add(Database.open(file, true));
            }
            var each = (events + lanes - 1) / lanes;
            var done = new AtomicLong();
            return IntStream.range(0, lanes)
                    .parallel()
                    .mapToObj(lane -> {
                        var stretch = new ChainStretch(lane * each + 1, Math.min(events, (lane + 1) * each), notes);
                        var reader =
                                lane == 0 ? connection : readers.get(lane - 1).connection();
                        return check(stretch, reader, () -> tell(done.incrementAndGet(), events));
                    })
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingLong(Breach::sequence))
                    .orElse(null);
        } finally {
            for (var reader : readers) {
                reader.close();
            }
        }
    }

    private Optional<Breach> check(ChainStretch stretch, Connection reader, Runnable eachRow) {
        try {
            return Optional.ofNullable(stretch.check(reader, eachRow));
        } catch (SQLException e) {
            throw Trouble.told(file, "cannot be checked", e);
        }
    }

    private void tell(long done, int events) {
        if ((done & TOLD_EVERY) == 0) {
            synchronized (progress) {
                progress.checkpoint();
                progress.step("Checking event %,d of %,d".formatted(done, events), (int) done, events);
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
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    private @Nullable String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
