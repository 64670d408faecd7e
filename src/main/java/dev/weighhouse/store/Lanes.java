package dev.weighhouse.store;

import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Several connections that read the same state of a file side by side, whoever writes to it meanwhile. There are as many as the
 * machine has processors, where the log is long enough to share out.
 */
final class Lanes implements AutoCloseable {
    private static final int SHARE = 5_000;

    private final Path file;
    private final List<Database> readers = new ArrayList<>();
    private int events;

    private Lanes(Path file) {
        this.file = file;
    }

    static Lanes open(Path file, Progress progress) throws SQLException {
        var lanes = new Lanes(file);
        try {
            while (!lanes.agree()) {
                progress.checkpoint();
            }
            return lanes;
        } catch (SQLException | RuntimeException e) {
            lanes.close();
            throw e;
        }
    }

    /** Has each look at the file anew, and says whether all saw it in the same state. */
    private boolean agree() throws SQLException {
        for (var reader : readers) {
            run(reader, "rollback");
        }
        events = look(0);
        var count = Math.clamp(events / SHARE, 1, Runtime.getRuntime().availableProcessors());
        var same = true;
        for (int lane = 1; lane < count; lane++) {
            same &= look(lane) == events;
        }
        return same;
    }

    /** With this first look a transaction begins, which sees nothing of what is written after it. */
    private int look(int lane) throws SQLException {
        if (lane == readers.size()) {
            readers.add(Database.open(file, true));
        }
        run(readers.get(lane), "begin");
        try (var statement = connection(lane).createStatement();
                var row = statement.executeQuery("select coalesce(max(sequence), 0) from crossing_event")) {
            return Math.toIntExact(row.getLong(1));
        }
    }

    /** Behind the driver's back, which would commit at the end, and a damaged file does not even take that. */
    private static void run(Database reader, String sql) throws SQLException {
        try (var statement = reader.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many events there are. */
    int events() {
        return events;
    }

    int count() {
        return readers.size();
    }

    Connection connection(int lane) {
        return readers.get(lane).connection();
    }

    /** A share of some numbers, as wide as every other. */
    record Share(int lane, long first, long last) {}

    /** What one lane does. */
    interface Work<T> {
        Optional<T> on(Connection connection, Share share) throws SQLException;
    }

    /**
     * Has all lanes work at once, each on its share.
     *
     * @param last the numbers from 1 to this are shared out
     * @return what they found, in the order of the shares
     */
    <T> List<T> each(long last, Work<T> work) {
        var width = (last + count() - 1) / count();
        return IntStream.range(0, count())
                .parallel()
                .mapToObj(lane -> one(new Share(lane, lane * width + 1, Math.min(last, (lane + 1) * width)), work))
                .flatMap(Optional::stream)
                .toList();
    }

    private <T> Optional<T> one(Share share, Work<T> work) {
        try {
            return work.on(connection(share.lane()), share);
        } catch (SQLException e) {
            throw Trouble.told(file, "cannot be checked", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var reader : readers) {
            reader.close();
        }
    }
}
