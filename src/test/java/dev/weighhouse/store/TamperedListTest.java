package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside the chain, the bytes that were sent and the list on screen, is held against it. */
class TamperedListTest {
    @TempDir
    Path folder;

    private static ForgedLog sixCrossings;

    private ForgedLog log;

    @BeforeAll
    static void write(@TempDir Path written) {
        sixCrossings = ForgedLog.of(written.resolve("books.weighhouse"), 6);
    }

    @BeforeEach
    void aLogOfSixCrossings() {
        log = sixCrossings.copiedTo(folder.resolve("books.weighhouse"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update crossing_body set bytes = x'00' where rowid = 2 | The bytes that event 6 was to send were changed afterwards.",
                "update crossing_body set key = printf('%s%s', key, substr(digest, 1, 1)), digest = substr(digest, 2) where rowid = 2 | The bytes that event 6 was to send are no longer there.",
                "update crossing_body set digest = (select digest from crossing_body where rowid = 3) where rowid = 2 | The bytes that event 6 was to send were changed afterwards.",
                "update crossing_body set digest = 'x' where rowid = 2 | The bytes that event 6 was to send were changed afterwards.",
                "delete from crossing_body where rowid = 2 | The bytes that event 6 was to send are no longer there."
            })
    void namesTheIntentWhoseBytesDoNotHold(String sql, String words) {
        log.tamper(sql);
        log.finds(6, Kind.BODY, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update crossing set state = 'IN_DOUBT' where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set minor = minor + 1 where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set currency = 'EUR' where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set connection = 'qbo' where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set began = 0 where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set last_event = 7 where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set sender_event = 1 where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set ledger_event = 4 where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set sender_event = 7 where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set ledger_event = 7 where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set attempts = 2 where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set attempts = 0, sender_event = 6 + (1 << 26) where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "update crossing set attempts = -1 where number = 2 | The list of crossings does not agree with event 8 (crossing 2).",
                "delete from crossing_text where rowid = 2 | The index of words leaves out event 5 (crossing 2), so that nobody finds it.",
                "delete from crossing_text where rowid = 2; insert into crossing_text (rowid, words) values (9, 'x') | The index of words leaves out event 5 (crossing 2), so that nobody finds it.",
                "update crossing set short = 'X' where number = 2 | The list of crossings does not agree with event 5 (crossing 2).",
                "delete from crossing where number = 2 | The list of crossings leaves out event 5.",
                "insert into crossing select 7, short, first_event, last_event, sender_event, ledger_event, state, attempts, direction, kind, connection, began, minor, currency from crossing where number = 2 | The list of crossings does not agree with event 5 (crossing 7).",
                "update crossing set number = -1 where number = 2; update crossing set kind = 'PULL' where number = -1 | The list of crossings does not agree with event 8 (crossing -1).",
                "update crossing_sum set minor = minor + 1 | The sum of what was sent is not that of the crossings up to event 24.",
                "update crossing_sum set crossings = 7 | The sum of what was sent is not that of the crossings up to event 24.",
                "delete from crossing_sum | The sum of what was sent is not that of the crossings up to event 24.",
                "insert into crossing_sum values ('EUR', 1, 0) | The sum of what was sent is not that of the crossings up to event 24.",
            })
    void namesTheEventOfWhichTheListSaysSomethingElse(String sql, String words) {
        log.tamper(sql);
        assertThat(log.verify().firstBad()).hasValueSatisfying(breach -> {
            assertThat(breach.kind()).isEqualTo(Kind.LIST);
            assertThat(breach.words()).isEqualTo(words);
        });
    }

    @Test
    void provesNothingByAnIndexThatLeavesSomethingOut() {
        log.tamper("delete from crossing_text where rowid = 2");
        try (var workspace = Workspace.open(log.file(), CLOCK)) {
            var archive = workspace.archive();

            assertThatThrownBy(() -> archive.proveAbsent("nowhere"))
                    .hasMessageContaining("leaves out crossing 2, so nothing can be proven by it");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "drop trigger crossing_event_is_not_changed, crossing_event_is_not_changed",
        "drop trigger journal_decision_is_not_deleted, journal_decision_is_not_deleted",
        "drop trigger quote_is_not_changed; create trigger quote_is_not_changed before update on quote begin select 1; end, quote_is_not_changed",
        "alter table tolerance add column note text, tolerance"
    })
    void namesWhatNoLongerKeepsTheFile(String sql, String part) {
        log.alter(sql);
        log.finds(
                25,
                Kind.UNGUARDED,
                "The file has lost %s, or has it otherwise than Weighhouse makes it. Events up to 24 hold; what else the file says can no longer be relied on."
                        .formatted(part));
    }

    /** Such as one that approves again whatever is sent back. */
    @ParameterizedTest
    @CsvSource({
        "create trigger again after insert on journal_decision begin select 1; end, again",
        "create view quotes as select 1, quotes"
    })
    void namesWhatSomebodyAddedToTheFile(String sql, String part) {
        log.alter(sql);
        log.finds(
                25,
                Kind.UNGUARDED,
                "The file has %s, which Weighhouse did not make. Events up to 24 hold; what else the file says can no longer be relied on."
                        .formatted(part));
    }

    /** A name like those that SQLite gives itself keeps no trigger from doing its work. */
    @Test
    void namesATriggerThatSomebodyHidUnderANameOfSqlitesOwn() {
        log.alter(
                "create trigger again after insert on journal_decision begin select 1; end",
                "pragma writable_schema = on",
                "update sqlite_schema set name = 'sqlite_x', sql = replace(sql, 'again', 'sqlite_x') where name = 'again'");
        log.finds(
                25,
                Kind.UNGUARDED,
                "The file has sqlite_x, which Weighhouse did not make. Events up to 24 hold; what else the file says can no longer be relied on.");
    }

    /** The bytes are read beside the events, in their order; an intent that comes again has its own further back. */
    @Test
    void findsTheBytesOfIntentsThatCameAgainAndOfThoseAfterThem() {
        log = ForgedLog.of(folder.resolve("again.weighhouse"), 0);
        try (var workspace = Workspace.open(log.file(), CLOCK)) {
            var events = workspace.log();
            for (int number = 1; number <= 8; number++) {
                Entries.journal(number).send(events);
                var again = Entries.journal(1 + number / 2);
                events.intend(again.entry(Step.INTENDED), again.body());
            }
        }
        assertThat(log.verify().ok()).isTrue();
        log.tamper("update crossing_body set bytes = x'00' where rowid = 8");
        log.finds(30, Kind.BODY, "The bytes that event 30 was to send were changed afterwards.");
    }
}
