package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes the log behind our back, with all the rights over the file, is found out and the row is named. */
class TamperedLogTest {
    private static final int CROSSINGS = 6;
    private static final int EVENTS = 4 * CROSSINGS;
    private static final int LONG = 12_000;

    @TempDir
    Path folder;

    private static ForgedLog sixCrossings;
    private static ForgedLog longLog;

    private ForgedLog log;

    @BeforeAll
    static void write(@TempDir Path written) {
        sixCrossings = ForgedLog.of(written.resolve("books.weighhouse"), CROSSINGS);
        longLog = new ForgedLog(written.resolve("long.weighhouse"));
        LongLog.make(longLog.file(), LONG);
    }

    @BeforeEach
    void aLogOfSixCrossings() {
        log = sixCrossings.copiedTo(folder.resolve("books.weighhouse"));
    }

    @Test
    void isContentWithALogThatNobodyTouched() {
        var report = log.verify(log.head());
        assertThat(report).isEqualTo(new ChainReport(EVENTS, CROSSINGS, log.head(), null));
        assertThat(report.ok()).isTrue();
    }

    @Test
    void isContentWithAnEmptyLog() {
        assertThat(ForgedLog.of(folder.resolve("empty.weighhouse"), 0).verify())
                .isEqualTo(new ChainReport(0, 0, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update crossing_event set body = replace(body, '112840', '112841') where sequence = 7",
                "update crossing_event set body = body || ' ' where sequence = 7",
                "update crossing_event set hash = replace(hash, substr(hash, 1, 1), 'z') where sequence = 7",
                "update crossing_event set previous = hash where sequence = 7",
                "update crossing_event set body = replace(body, 'Maya', 'Tom') where sequence >= 7",
                "update crossing_event set previous = substr(previous, 1, 63), hash = substr(previous, 64) || hash"
                        + " where sequence = 7",
            })
    void namesARowThatWasEdited(String sql) {
        log.tamper(sql);
        log.finds(7, Kind.EDITED, "Event 7 was changed after it was written.");
    }

    @Test
    void namesARowThatWasEditedAndGivenAFreshHash() throws SQLException {
        log.unguarded(() -> writtenAnew(7, 7));
        log.finds(
                8,
                Kind.OUT_OF_ORDER,
                "Event 8 does not follow the event before it: rows were moved, put in or written anew.");
    }

    @Test
    void findsALogThatWasWrittenAnewToItsEndByItsOwnNoteOfTheEndAndByARememberedHead() throws SQLException {
        var seen = log.head();
        log.unguarded(() -> writtenAnew(7, EVENTS));
        assertThat(log.verify().firstBad())
                .hasValueSatisfying(breach -> assertThat(breach.kind()).isEqualTo(Kind.LIST));
        log.alter("update crossing_head set hash = (select hash from crossing_event where sequence = %d)"
                .formatted(EVENTS));
        assertThat(log.verify().ok()).as("consistent in itself").isTrue();
        assertThat(log.verify(seen).firstBad())
                .contains(new Breach(
                        EVENTS,
                        Kind.REPLACED,
                        "Event 24 is not the one that was seen before: the log was written anew, or is another one."));
    }

    /** Gives rows new words and right hashes. */
    private void writtenAnew(long from, long to) throws SQLException {
        try (var opened = DriverManager.getConnection("jdbc:sqlite:" + log.file());
                var update = opened.prepareStatement(
                        "update crossing_event set previous = ?, body = ?, hash = ? where sequence = ?");
                var read = opened.createStatement()) {
            var sequence = from;
            while (sequence <= to) {
                String body;
                String previous;
                try (var row = read.executeQuery("select e.body, p.hash from crossing_event e join crossing_event p"
                        + " on p.sequence = e.sequence - 1 where e.sequence = " + sequence)) {
                    body = row.getString(1).replace("Maya Okafor", "Tom Reyes");
                    previous = row.getString(2);
                }
                update.setString(1, previous);
                update.setString(2, body);
                update.setString(3, EventChain.hash(new Digest(previous), body).hex());
                update.setLong(4, sequence);
                update.executeUpdate();
                sequence++;
            }
        }
    }

    @Test
    void namesTheFirstOfTheRowsThatWereTakenOut() {
        log.tamper("delete from crossing_event where sequence in (9, 10)");
        log.finds(9, Kind.MISSING, "Events 9 to 10 are missing.");
    }

    @Test
    void namesARowThatWasTakenOutAndTheGapClosed() {
        log.tamper(
                "delete from crossing_event where sequence = 9",
                "create table moved as select sequence - 1 as sequence, previous, body, hash from crossing_event where sequence > 9",
                "delete from crossing_event where sequence > 9",
                "pragma ignore_check_constraints = on",
                "insert into crossing_event (sequence, previous, body, hash) select * from moved");
        log.finds(9, Kind.MISSING, "Event 9 is missing.");
    }

    @Test
    void namesTheFirstOfTheRowsThatWereSwapped() {
        log.tamper(
                "pragma ignore_check_constraints = on",
                "create table swapped as select 27 - sequence as sequence, previous, body, hash from crossing_event"
                        + " where sequence in (13, 14)",
                "delete from crossing_event where sequence in (13, 14)",
                "insert into crossing_event (sequence, previous, body, hash) select * from swapped");
        log.finds(13, Kind.MISSING, "Event 13 is missing.");
    }

    @Test
    void namesARowThatWasPutIn() {
        log.tamper(
                "pragma ignore_check_constraints = on",
                "insert into crossing_event (sequence, previous, body, hash) select 25, previous, body, hash"
                        + " from crossing_event where sequence = 24");
        log.finds(
                25,
                Kind.OUT_OF_ORDER,
                "Event 25 does not follow the event before it: rows were moved, put in or written anew.");
    }

    @Test
    void findsACutTailByTheList() {
        log.tamper("delete from crossing_event where sequence > 21");
        log.finds(22, Kind.CUT_OFF, "Events 22 to 24, the last ones, are missing.");
    }

    @Test
    void findsThatEverythingIsGone() {
        log.tamper("delete from crossing_event", "delete from crossing_head");
        log.finds(1, Kind.CUT_OFF, "Events 1 to 24, the last ones, are missing.");
    }

    @Test
    void findsATailCutFromEveryTableByARememberedHead() {
        var seen = log.head();
        log.tamper(
                "delete from crossing_event where sequence > 20",
                "update crossing_sum set crossings = 5, minor = minor - (select minor from crossing where number = 6)",
                "delete from crossing where number = 6",
                "update crossing_head set sequence = 20, hash = (select hash from crossing_event where sequence = 20)");
        assertThat(log.verify().ok()).as("nothing in the file tells").isTrue();
        assertThat(log.verify(seen).firstBad())
                .contains(
                        new Breach(
                                21,
                                Kind.REPLACED,
                                "The log ends with event 20, but event 24 was seen before: this is an older copy, or its end was cut off."));
    }

    @Test
    void findsAnOlderCopyByARememberedHeadAndByTheLedgersOwnEntries() throws IOException {
        var copy = Files.copy(log.file(), folder.resolve("last-week"));
        try (var workspace = Workspace.open(log.file(), CLOCK)) {
            Entries.journal(7).cross(workspace.log(), "3297");
        }
        var seen = log.head();
        Files.move(copy, log.file(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(log.verify().ok()).isTrue();
        assertThat(log.verify(seen).firstBad())
                .hasValueSatisfying(breach -> assertThat(breach.kind()).isEqualTo(Kind.REPLACED));
        try (var workspace = Workspace.open(log.file(), CLOCK)) {
            var hits = List.of(
                    LookUpTest.hit("3291", Entries.journal(1).key().brief()),
                    LookUpTest.hit("3297", Entries.journal(7).key().brief()));
            assertThat(workspace.archive().strangers(hits)).containsExactly(hits.getLast());
        }
    }

    @Test
    void namesTheFirstRowThatADamagedFileNoLongerGives() throws IOException {
        try (var workspace = Workspace.open(log.file(), CLOCK)) {
            for (int number = CROSSINGS + 1; number <= 60; number++) {
                Entries.journal(number).cross(workspace.log(), "x" + number);
            }
        }
        var text = Files.readString(log.file(), StandardCharsets.ISO_8859_1);
        var row = text.lastIndexOf("\"sequence\":180,");
        assertThat(row).isPositive();
        try (var channel = FileChannel.open(log.file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[4096]), row - row % 4096L);
        }
        assertThat(log.verify().firstBad()).hasValueSatisfying(breach -> {
            assertThat(breach.kind()).isEqualTo(Kind.UNREADABLE);
            assertThat(breach.sequence()).isBetween(160L, 180L);
            assertThat(breach.words()).endsWith("cannot be read: the file is damaged.");
        });
    }

    @Test
    void checksALongLogInLanesAndNamesTheFirstOfSeveralBreaks() {
        log = longLog.copiedTo(folder.resolve("long.weighhouse"));
        assertThat(log.verify().ok()).isTrue();
        assertThat(log.verify().events()).isEqualTo(LONG);
        log.tamper(
                "update crossing_event set body = replace(body, ', day ', ', dey ') where sequence = 11500",
                "delete from crossing_event where sequence = 7000",
                "update crossing_event set body = replace(body, ', day ', ', dey ') where sequence = 6001");
        log.finds(6_001, Kind.EDITED, "Event 6,001 was changed after it was written.");
    }

    @Test
    void namesAnEventWithoutTheFieldsThatEveryEventHas() throws SQLException {
        log.tamper("drop index crossing_event_short");
        for (var body : List.of("{}", "{\"at\":1}", "[1,2]", "{\"at\":1,\"connection\":\"xero\",\"step\":\"SENT\"}")) {
            log.unguarded(() -> rewritten(7, body));
            log.finds(7, Kind.EDITED, "Event 7 was not written by Weighhouse.");
        }
    }

    /** Gives a row another body and the hash of it. */
    private void rewritten(long sequence, String body) throws SQLException {
        try (var opened = DriverManager.getConnection("jdbc:sqlite:" + log.file());
                var statement = opened.createStatement()) {
            statement.execute("pragma ignore_check_constraints = on");
            String previous;
            try (var row = statement.executeQuery("select previous from crossing_event where sequence = " + sequence)) {
                previous = row.getString(1);
            }
            try (var update =
                    opened.prepareStatement("update crossing_event set body = ?, hash = ? where sequence = ?")) {
                update.setString(1, body);
                update.setString(2, EventChain.hash(new Digest(previous), body).hex());
                update.setLong(3, sequence);
                update.executeUpdate();
            }
        }
    }

    @Test
    void checksOneStateOfALogThatAnotherWindowWritesMeanwhile() {
        var file = longLog.copiedTo(folder.resolve("long.weighhouse")).file();
        try (var writer = Workspace.open(file, CLOCK);
                var reader = Workspace.open(file, CLOCK)) {
            var busy = new Progress() {
                private int number = 900_000;

                @Override
                public void step(String doing, int done, int total) {
                    Entries.journal(++number).cross(writer.log(), "x" + number);
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
            assertThat(reader.archive().verify(List.of(), busy))
                    .satisfies(report -> assertThat(report.firstBad()).isEmpty())
                    .satisfies(report -> assertThat(report.events()).isEqualTo(LONG));
            assertThat(busy.number).isGreaterThan(900_000);
            assertThat(reader.archive().verify(List.of(), Progress.NONE).events())
                    .isEqualTo(LONG + 4L * (busy.number - 900_000));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void stopsWhenNobodyWantsToKnowAnyMore(int times) {
        var file = longLog.copiedTo(folder.resolve("long.weighhouse")).file();
        var impatient = new Progress() {
            private int told;

            @Override
            public void step(String doing, int done, int total) {
                told++;
            }

            @Override
            public boolean cancelled() {
                return told >= times;
            }
        };
        try (var workspace = Workspace.open(file, CLOCK)) {
            var archive = workspace.archive();
            assertThatThrownBy(() -> archive.verify(List.of(), impatient))
                    .isInstanceOfSatisfying(
                            FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.Cancelled.class));
        }
    }

    @Test
    void writesAndReadsAHeadAsText() {
        var head = log.head();
        assertThat(ChainHead.parse(head.toString())).isEqualTo(head);
        assertThatThrownBy(() -> ChainHead.parse("24")).isInstanceOf(IllegalArgumentException.class);
    }
}
