package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry.Detail;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk runs out of room at every write of a crossing, page by page: each time the log says so, keeps nothing of the event,
 * holds, and takes the event once there is room again.
 */
class FullDiskTest {
    @TempDir
    Path folder;

    private int refusals;

    @Test
    void losesNothingAndKeepsNothingHalfWhereverTheDiskIsFull() throws IOException, SQLException {
        var file = folder.resolve("books.weighhouse");
        Fixture.create(file).close();
        try (var opened = Opening.of(file, Fixture.CLOCK, Schema.current())) {
            var database = opened.database();
            var log = new CrossingTables(database);
            for (int number = 1; number <= 40; number++) {
                var journal = Entries.journal(number);
                atEachPage(database, log, () -> log.append(Entries.approved(journal)));
                atEachPage(database, log, () -> log.intend(journal.entry(Step.INTENDED), journal.body()));
                atEachPage(database, log, () -> log.append(journal.entry(Step.SENT)));
                var id = "%d".formatted(3290 + number);
                atEachPage(
                        database,
                        log,
                        () -> log.append(journal.entry(
                                Step.CONFIRMED,
                                Detail.words("Xero journal " + id).ledger(id, id))));
            }
            var report = new ArchiveTables(database).verify(List.of(), Progress.NONE);
            assertThat(report.ok()).isTrue();
            assertThat(report.events()).isEqualTo(160);
        }
        assertThat(refusals).as("writes that met a full disk").isGreaterThan(20);
    }

    /** Gives the file one page more each time, until the event fits. */
    private void atEachPage(Database database, CrossingTables log, Runnable write) {
        var before = log.head();
        var pages = pragma(database, "page_count");
        for (int more = 0; ; more++) {
            pragma(database, "max_page_count = " + (pages + more));
            Optional<FailureException> refused = attempt(write);
            if (refused.isEmpty()) {
                break;
            }
            refusals++;
            assertThat(refused.get())
                    .hasMessageContaining("cannot be written, so nothing was changed: the disk is full.");
            assertThat(refused.get().failure().nextStep()).contains("Make room on the disk");
            assertThat(log.head()).as("nothing of the event was kept").isEqualTo(before);
            assertThat(more).as("an event needs no more pages than that").isLessThan(60);
        }
        assertThat(log.head().orElseThrow().sequence())
                .isEqualTo(before.map(CrossingEvent::sequence).orElse(0L) + 1);
    }

    private static Optional<FailureException> attempt(Runnable write) {
        try {
            write.run();
            return Optional.empty();
        } catch (FailureException e) {
            return Optional.of(e);
        }
    }

    private static int pragma(Database database, String pragma) {
        return database.read(handle ->
                handle.createQuery("pragma " + pragma).mapTo(Integer.class).one());
    }

    @Test
    void keepsNeitherQuotesNorEventsOfAPullForWhichThereIsNoRoom() throws IOException, SQLException {
        var file = folder.resolve("pulled.weighhouse");
        Fixture.connected(file).close();
        try (var opened = Opening.of(file, Fixture.CLOCK, Schema.current())) {
            var database = opened.database();
            var quotes = new QuoteTables(database);
            var log = new CrossingTables(database);
            var pages = pragma(database, "page_count");
            var reading = List.of(Entries.reading(1, 31, Step.RECEIVED));
            for (int more = 0; log.head().isEmpty(); more++) {
                pragma(database, "max_page_count = " + (pages + more));
                try {
                    quotes.append(Fixture.pulled("1.00"), reading);
                } catch (FailureException e) {
                    assertThat(quotes.months(Fixture.PLATFORM)).isEmpty();
                    assertThat(log.head()).isEmpty();
                }
            }
            assertThat(quotes.months(Fixture.PLATFORM)).hasSize(1);
        }
    }

    @Test
    void saysWhoWritesWhereItMayOnlyRead() {
        var file = folder.resolve("shared.weighhouse");
        try (var writer = Fixture.create(file);
                var reader = Workspace.open(file, Fixture.CLOCK)) {
            Entries.journal(1).cross(writer.log(), "3291");
            assertThat(reader.archive().totals().events())
                    .as("reads what was written")
                    .isEqualTo(4);
            assertThatThrownBy(() -> reader.log().append(Entries.approved(Entries.journal(2))))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("is only read here");
            assertThat(reader.archive().verify(List.of(), Progress.NONE).ok()).isTrue();
        }
    }
}
