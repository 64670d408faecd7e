package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was sent stands behind its approval, even in a log that somebody wrote anew to its end: every hash right, every number in
 * its place, and the list made from it.
 */
class UnapprovedTest {
    private static final Digest SEEN = Digest.of(new byte[] {1});
    private static final Digest SEEN_BEFORE = Digest.of(new byte[] {2});

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("books.weighhouse");
    }

    /** Two entries that crossed, the second approved twice before it went. */
    private void twoEntries() {
        try (var workspace = Fixture.create(file())) {
            var log = workspace.log();
            Entries.journal(1).cross(log, "3291");
            var second = Entries.journal(2);
            for (var fingerprint : List.of(SEEN_BEFORE, SEEN)) {
                log.append(second.entry(
                        Step.APPROVED, LogEntry.Detail.words("Seen.").body(fingerprint)));
            }
            log.intend(
                    second.entry(
                            Step.INTENDED,
                            LogEntry.Detail.words("Written down.")
                                    .body(second.body().digest())
                                    .restingOn(SEEN)),
                    second.body());
            log.append(second.entry(Step.SENT));
            log.append(Entries.reading(1, 9, Step.RECEIVED));
        }
    }

    @Test
    void isContentWithApprovalsBeforeWhatWasSentAndWithReadingsThatNeedNone() {
        twoEntries();

        assertThat(new ForgedLog(file()).verify().firstBad()).isEmpty();
    }

    @Test
    void namesTheIntentWhoseApprovalWasTakenOut() throws SQLException, IOException {
        twoEntries();
        writtenAnew(bodies -> without(bodies, 1, bodies.size()));

        new ForgedLog(file())
                .finds(
                        1,
                        Kind.UNAPPROVED,
                        "Event 1 says what was to be sent, and no event before it that this was approved.");
    }

    @Test
    void namesTheSendingWhoseIntentAndApprovalWereTakenOut() throws SQLException, IOException {
        twoEntries();
        writtenAnew(bodies -> without(without(bodies, 1, bodies.size()), 1, bodies.size()));

        new ForgedLog(file())
                .finds(
                        1,
                        Kind.UNAPPROVED,
                        "Event 1 says that an entry was sent, and no event before it that this was approved.");
    }

    @Test
    void namesTheIntentThatRestsOnAnotherApprovalThanTheLast() throws SQLException, IOException {
        twoEntries();
        writtenAnew(bodies -> without(bodies, 6, bodies.size()));

        new ForgedLog(file())
                .finds(6, Kind.UNAPPROVED, "Event 6 names an approval that is not the last one before it.");
    }

    @Test
    void anApprovalThatComesAfterwardsHelpsNothing() throws SQLException, IOException {
        twoEntries();
        writtenAnew(bodies -> {
            var all = new ArrayList<>(bodies);
            all.add(1, all.remove(0));
            return all;
        });

        assertThat(new ForgedLog(file()).verify().firstBad())
                .hasValueSatisfying(breach -> assertThat(breach.kind()).isEqualTo(Kind.UNAPPROVED));
    }

    @Test
    void anApprovalThatWasTakenBackIsNone() throws SQLException, IOException {
        try (var workspace = Fixture.create(file())) {
            var log = workspace.log();
            var entry = Entries.journal(1);
            log.append(entry.entry(Step.APPROVED, LogEntry.Detail.words("Seen.").body(SEEN)));
            log.append(entry.entry(Step.REJECTED));
            log.append(entry.entry(Step.SENT));
        }

        new ForgedLog(file())
                .finds(
                        3,
                        Kind.UNAPPROVED,
                        "Event 3 says that an entry was sent, and no event before it that this was approved.");
    }

    /** Without one of the rows, counted from 1. */
    private static List<String> without(List<String> bodies, int row, int rows) {
        assertThat(rows).isGreaterThan(row);
        var left = new ArrayList<>(bodies);
        left.remove(row - 1);
        return left;
    }

    /** As somebody would who has the file and the program: the rows are chained again, and the list is made from them. */
    private void writtenAnew(UnaryOperator<List<String>> change) throws SQLException, IOException {
        var forged = new ForgedLog(file());
        forged.unguarded(() -> {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                    var statement = connection.createStatement();
                    var insert = connection.prepareStatement("insert into crossing_event values (?, ?, ?, ?)")) {
                var bodies = new ArrayList<String>();
                try (var row = statement.executeQuery("select body from crossing_event order by sequence")) {
                    while (row.next()) {
                        bodies.add(row.getString(1));
                    }
                }
                statement.executeUpdate("delete from crossing_event");
                var previous = EventChain.START;
                var sequence = 0;
                for (var body : change.apply(bodies)) {
                    sequence++;
                    var renumbered = body.replaceFirst("\"sequence\":\\d+", "\"sequence\":" + sequence);
                    var hash = EventChain.hash(previous, renumbered);
                    insert.setInt(1, sequence);
                    insert.setString(2, previous.hex());
                    insert.setString(3, renumbered);
                    insert.setString(4, hash.hex());
                    insert.executeUpdate();
                    previous = hash;
                }
            }
        });
        try (var opened = Opening.of(file(), CLOCK, Schema.current())) {
            opened.database()
                    .<Long>write(handle ->
                            CrossingList.rebuild(handle, opened.database().log()));
        }
    }
}
