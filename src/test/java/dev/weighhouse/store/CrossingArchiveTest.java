package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.LogTotals;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Rejection;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Step;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of crossings: what it shows, in pages, filtered and counted. */
class CrossingArchiveTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private CrossingLog log;
    private CrossingArchive archive;

    @BeforeEach
    void open() {
        workspace = Fixture.create(folder.resolve("books.weighhouse"));
        log = workspace.log();
        archive = workspace.archive();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<Long> numbers(Selection selection) {
        assertThat(archive.count(selection))
                .isEqualTo(numbers(selection, new Page.Newest(100)).size());
        return numbers(selection, new Page.Newest(100));
    }

    private List<Long> numbers(Selection selection, Page page) {
        return archive.rows(selection, page).stream().map(CrossingRow::number).toList();
    }

    /** 1 confirmed, 2 in doubt, 3 a reading, 4 rejected, in another currency, 5 a reading that failed. */
    private void five() {
        Entries.journal(1).cross(log, "3291");
        Entries.journal(2).send(log);
        log.append(Entries.reading(3, 31, Step.RECEIVED));
        var euro = Entries.journal(
                4, "Online shop charges, 18 Oct", Money.of("664.90", "EUR"), LocalDate.of(2026, 10, 18));
        euro.cross(log, "3292");
        log.append(Entries.reading(5, 31, Step.NOT_RECEIVED));
    }

    @Test
    void isMadeReadyForLookUpsWhateverItHas() {
        var parts = madeReady();
        assertThat(parts).isGreaterThan(1);
        five();
        var before = archive.totals();
        assertThat(madeReady()).isEqualTo(parts);
        assertThat(archive.totals()).isEqualTo(before);
    }

    /** In so many parts. */
    private int madeReady() {
        var parts = 1;
        while (archive.makeReady(parts - 1)) {
            parts++;
        }
        return parts;
    }

    @Test
    void showsWhatTheEventsOfACrossingAddUpTo() {
        var journal = Entries.journal(1);
        journal.cross(log, "3291");

        var row = archive.rows(Selection.ALL, new Page.Newest(10)).getFirst();
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.key()).isEqualTo(journal.key());
        assertThat(row.subject()).isEqualTo(journal.subject());
        assertThat(row.outcome())
                .isEqualTo(new CrossingRow.Outcome(
                        CrossingState.CONFIRMED, null, 1, "75ec4174-1493-4fe8-aa0a-3291", "3291"));
        assertThat(row.by()).as("who sent it, not who approved it").isEqualTo("Maya Okafor");
        assertThat(row.rows()).isEqualTo(-1);
        assertThat(row.events())
                .isEqualTo(new CrossingRow.Events(1, 4, journal.at().minusSeconds(60), journal.at()));
    }

    @Test
    void tellsARefusalOfTheLedgerFromAGivingUpAndFromAWord() {
        var refused = Entries.journal(1);
        refused.send(log);
        log.append(
                refused.entry(Step.REJECTED, LogEntry.Detail.words("Archived.").status("400")));
        log.append(refused.entry(Step.LOOKED_UP));
        var givenUp = Entries.journal(2);
        givenUp.send(log);
        log.append(givenUp.entry(Step.NOT_EXECUTED));
        log.append(givenUp.entry(Step.REJECTED));
        var said = Entries.journal(3);
        said.send(log);
        log.append(said.entry(Step.NEEDS_PERSON));
        log.append(said.entry(Step.REJECTED));
        Entries.journal(4).cross(log, "3291");

        assertThat(archive.rows(Selection.ALL, new Page.Oldest(10)).reversed())
                .extracting(row -> row.outcome().rejection())
                .containsExactly(Rejection.BY_LEDGER, Rejection.GIVEN_UP, Rejection.BY_WORD, null);
        assertThat(archive.timeline(said.key()).orElseThrow().row().outcome().rejection())
                .isEqualTo(Rejection.BY_WORD);
        assertThat(numbers(Selection.ALL.fate(Fate.REJECTED))).containsExactly(1L);
        assertThat(numbers(Selection.ALL.fate(Fate.GIVEN_UP))).containsExactly(3L, 2L);
        assertThat(archive.count(Selection.ALL.fate(Fate.GIVEN_UP).connection(Entries.LEDGER)))
                .isEqualTo(2);
    }

    @Test
    void showsTheRowsOfAReadingAndNoStateBeforeThereIsOne() {
        log.append(Entries.reading(1, 31, Step.RECEIVED));
        log.append(Entries.journal(2).entry(Step.LOOKED_UP));
        var rows = archive.rows(Selection.ALL, new Page.Newest(10));
        assertThat(rows.getLast().rows()).isEqualTo(412);
        assertThat(rows.getLast().amount()).isNull();
        assertThat(rows.getFirst().state()).isNull();
    }

    @Test
    void countsAndAddsUpEachCurrencyForItself() {
        assertThat(archive.totals()).isEqualTo(new LogTotals(0, 0, 0, List.of()));
        five();
        Entries.journal(6).cross(log, "3293");
        assertThat(archive.totals())
                .isEqualTo(new LogTotals(6, 17, 1, List.of(Money.of("664.90", "EUR"), Money.of("2259.80", "GBP"))));
    }

    @Test
    void filtersByEverythingARowSays() {
        five();
        assertThat(numbers(Selection.ALL)).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(numbers(Selection.ALL.direction(Direction.IN))).containsExactly(5L, 3L);
        assertThat(numbers(Selection.ALL.kind(FactKind.JOURNAL))).containsExactly(4L, 2L, 1L);
        assertThat(numbers(Selection.ALL.fate(Fate.IN_DOUBT))).containsExactly(2L);
        assertThat(numbers(Selection.ALL.connection(new ConnectionId("square"))))
                .isEmpty();
        assertThat(numbers(Selection.ALL.connection(Entries.LEDGER))).hasSize(5);
        assertThat(numbers(Selection.ALL.person("Priya Nair"))).containsExactly(4L, 2L, 1L);
        assertThat(numbers(Selection.ALL.person("Weighhouse"))).containsExactly(5L, 3L);
        assertThat(numbers(Selection.ALL.person("Maya Okafor").fate(Fate.CONFIRMED)))
                .containsExactly(4L, 1L);
        assertThat(numbers(Selection.ALL.typed("takings").person("Maya Okafor")))
                .containsExactly(2L, 1L);
        assertThat(numbers(Selection.ALL.typed("takings").fate(Fate.CONFIRMED))).containsExactly(1L);
    }

    @Test
    void filtersByTheTimeItBegan() {
        five();
        var second = Entries.journal(2).at().minusSeconds(60);
        assertThat(numbers(Selection.ALL.between(second, null))).containsExactly(5L, 4L, 3L, 2L);
        assertThat(numbers(Selection.ALL.between(null, second))).containsExactly(1L);
        assertThat(numbers(Selection.ALL.between(second, second.plusMillis(1)))).containsExactly(2L);
    }

    @Test
    void offersWhoAndWhatOccurs() {
        five();
        var choices = archive.choices();
        assertThat(choices.people()).containsExactly("Maya Okafor", "Priya Nair", "Weighhouse");
        assertThat(choices.connections()).containsExactly(Entries.LEDGER);
    }

    @Test
    void turnsPagesFromEitherEndAlwaysNewestFirst() {
        for (int number = 1; number <= 10; number++) {
            log.append(Entries.approved(Entries.journal(number)));
        }
        assertThat(numbers(Selection.ALL, new Page.Newest(3))).containsExactly(10L, 9L, 8L);
        assertThat(numbers(Selection.ALL, new Page.Older(8, 3))).containsExactly(7L, 6L, 5L);
        assertThat(numbers(Selection.ALL, new Page.Newer(5, 3))).containsExactly(8L, 7L, 6L);
        assertThat(numbers(Selection.ALL, new Page.Oldest(3))).containsExactly(3L, 2L, 1L);
        assertThat(numbers(Selection.ALL, new Page.Older(1, 3))).isEmpty();
        assertThat(numbers(Selection.ALL.person("Priya Nair"), new Page.Newer(8, 5)))
                .containsExactly(10L, 9L);
        assertThat(numbers(Selection.ALL.typed("station"), new Page.Older(4, 2)))
                .containsExactly(3L, 2L);
    }

    @Test
    void tellsTheStoryOfOneCrossing() {
        five();
        var journal = Entries.journal(1);
        var timeline = archive.timeline(journal.key()).orElseThrow();
        assertThat(timeline.row().number()).isEqualTo(1);
        assertThat(timeline.events())
                .extracting(event -> event.entry().step())
                .containsExactly(Step.APPROVED, Step.INTENDED, Step.SENT, Step.CONFIRMED);
        assertThat(archive.timeline(Entries.journal(99).key())).isEmpty();
    }

    @Test
    void makesTheSameListAnewFromTheLog() throws Exception {
        five();
        var before = archive.rows(Selection.ALL, new Page.Newest(100));
        var totals = archive.totals();
        workspace.close();
        try (var opened = Opening.of(folder.resolve("books.weighhouse"), Fixture.CLOCK, Schema.current())) {
            opened.database()
                    .write(handle -> handle.execute("update crossing set state = 'CONFIRMED', last_event = 1"));
            assertThat(opened.database()
                            .<Long>write(handle -> CrossingList.rebuild(
                                    handle, opened.database().log())))
                    .isEqualTo(13);
        }
        workspace = Workspace.open(folder.resolve("books.weighhouse"), Fixture.CLOCK);
        archive = workspace.archive();
        assertThat(archive.rows(Selection.ALL, new Page.Newest(100))).isEqualTo(before);
        assertThat(archive.totals()).isEqualTo(totals);
        assertThat(numbers(Selection.ALL.typed("3291"))).containsExactly(1L);
        assertThat(archive.choices().people()).hasSize(3);
    }
}
