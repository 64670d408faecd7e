package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.LogEntry.Detail;
import dev.weighhouse.crossing.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log gives back what was put in, in its order, chained, and takes nothing that does not follow. */
class CrossingLogTest {
    @TempDir
    Path folder;

    private Path file;
    private Workspace workspace;
    private CrossingLog log;

    @BeforeEach
    void open() {
        file = folder.resolve("books.weighhouse");
        workspace = Fixture.create(file);
        log = workspace.log();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void startsWithNothing() {
        assertThat(log.head()).isEmpty();
        assertThat(log.unsettled()).isEmpty();
        assertThat(log.events(Entries.journal(1).key())).isEmpty();
        assertThat(log.body(Entries.journal(1).key())).isEmpty();
    }

    @Test
    void givesBackEveryFieldOfAnEntry() {
        var full = Entries.reading(1, 31, Step.RECEIVED);
        var withAll = new LogEntry(
                full.key(),
                full.step(),
                full.at(),
                full.by(),
                full.machine(),
                3,
                Entries.journal(7).subject(),
                full.detail()
                        .ledger("id-1", "3291")
                        .status("200")
                        .body(Body.of("reply").digest()));
        var event = log.append(withAll);
        assertThat(event.entry()).isEqualTo(withAll);

        workspace.close();
        open(file);
        assertThat(log.events(withAll.key())).containsExactly(event);
        assertThat(log.head()).contains(event);
    }

    @Test
    void givesBackAnEntryThatHasOnlyWords() {
        var reading = Entries.reading(1, 31, Step.NOT_RECEIVED);
        var bare = new LogEntry(
                reading.key(),
                reading.step(),
                reading.at(),
                reading.by(),
                reading.machine(),
                0,
                reading.subject(),
                Detail.words("The \"network\"\nwas away: \\ \u0001 é 日本"));
        log.append(bare);
        assertThat(log.events(bare.key())).extracting(CrossingEvent::entry).containsExactly(bare);
    }

    @Test
    void chainsEachEventToTheOneBefore() {
        var first = log.append(Entries.approved(Entries.journal(1)));
        var second = log.append(Entries.approved(Entries.journal(2)));
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo(EventChain.START);
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.hash()).isEqualTo(EventChain.hash(first.hash(), EventChain.body(2, second.entry())));
    }

    @Test
    void keepsTheBytesWithTheIntent() {
        var journal = Entries.journal(1);
        var event = log.intend(journal.entry(Step.INTENDED), journal.body());
        assertThat(log.body(journal.key())).contains(journal.body());
        assertThat(event.entry().detail().body()).isEqualTo(journal.body().digest());
    }

    @Test
    void takesTheSameBytesAgainAndRefusesOthersUnderTheSameKey() {
        var journal = Entries.journal(1);
        log.intend(journal.entry(Step.INTENDED), journal.body());
        log.append(journal.entry(Step.NOT_EXECUTED));
        log.intend(journal.entry(Step.INTENDED), journal.body());

        assertThatThrownBy(() -> log.intend(journal.entry(Step.INTENDED), Body.of("something else")))
                .hasMessageContaining("something else was written down before, so nothing was sent");
        assertThat(log.events(journal.key())).hasSize(3);
        assertThat(log.body(journal.key())).contains(journal.body());
    }

    @Test
    void takesNoIntentWithoutItsBytesAndNoBytesWithoutIntent() {
        var journal = Entries.journal(1);
        assertThatThrownBy(() -> log.append(journal.entry(Step.INTENDED))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.intend(journal.entry(Step.SENT), journal.body()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.head()).isEmpty();
    }

    @Test
    void namesWhatIsNotSettledTheOldestFirst() {
        var approved = Entries.journal(1);
        log.append(Entries.approved(approved));
        var doubtful = Entries.journal(2);
        doubtful.send(log);
        Entries.journal(3).cross(log, "3291");
        var person = Entries.journal(4);
        person.send(log);
        person.entry(Step.LOOKED_UP);
        log.append(person.entry(Step.NEEDS_PERSON));
        var refused = Entries.journal(5);
        refused.send(log);
        log.append(refused.entry(Step.REJECTED));
        log.append(Entries.reading(6, 31, Step.RECEIVED));
        var free = Entries.journal(7);
        free.send(log);
        log.append(free.entry(Step.NOT_EXECUTED));

        assertThat(log.unsettled()).containsExactly(doubtful.key(), person.key(), free.key());
        assertThat(CrossingState.of(log.events(doubtful.key()))).contains(CrossingState.IN_DOUBT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update crossing_event set hash = 'x'",
                "delete from crossing_event",
                "insert or replace into crossing_event (sequence, previous, body, hash)"
                        + " select sequence, previous, body, 'x' from crossing_event where sequence = 2",
                "insert into crossing_event (sequence, previous, body, hash)"
                        + " select 9, hash, replace(body, '\"sequence\":3', '\"sequence\":9'), 'x'"
                        + " from crossing_event where sequence = 3",
                "insert into crossing_event (sequence, previous, body, hash)"
                        + " select 4, previous, replace(body, '\"sequence\":3', '\"sequence\":4'), 'x'"
                        + " from crossing_event where sequence = 3",
                "insert into crossing_event (sequence, previous, body, hash)"
                        + " select 4, hash, body, 'x' from crossing_event where sequence = 3",
                "update crossing_body set bytes = x'00'",
                "delete from crossing_body",
            })
    void isOnlyAppendedToWhoeverWritesTheSql(String sql) throws Exception {
        Entries.journal(1).send(log);
        workspace.close();
        try (var opened = Opening.of(file, CLOCK, Schema.current())) {
            assertThatThrownBy(() -> opened.database().write(handle -> handle.execute(sql)))
                    .hasMessageContaining("nothing was changed")
                    .hasMessageFindingMatch("are only appended|follows the last one|CHECK constraint");
        }
        open(file);
        assertThat(log.events(Entries.journal(1).key())).hasSize(3);
    }

    private void open(Path again) {
        workspace = Workspace.open(again, CLOCK);
        log = workspace.log();
    }
}
