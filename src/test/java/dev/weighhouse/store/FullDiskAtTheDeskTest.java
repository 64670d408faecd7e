package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Approval;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.JournalBook.Content;
import dev.weighhouse.journal.JournalBook.Decided;
import dev.weighhouse.journal.JournalBook.Decision;
import dev.weighhouse.journal.JournalBook.First;
import dev.weighhouse.journal.JournalBook.OnePerson;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk runs out of room at every write of what people draft and decide, page by page. Each time nothing of it is kept in any
 * table, and there is no approval without its event nor an event without its approval.
 */
class FullDiskAtTheDeskTest {
    private static final int ENTRIES = 12;

    @TempDir
    Path folder;

    private int refusals;

    @Test
    void keepsNothingHalfOfWhatPeopleDraftAndDecide() throws IOException, SQLException {
        var file = folder.resolve("books.weighhouse");
        Fixture.create(file).close();
        try (var opened = Opening.of(file, Fixture.CLOCK, Schema.current())) {
            var database = opened.database();
            var book = new JournalTables(database);
            for (int number = 1; number <= ENTRIES; number++) {
                var id = new JournalId(number);
                var entry = new First(new Origin.Imported("S-" + number), draft(number));
                atEachPage(database, () -> book.add(List.of(entry), "Maya Okafor", Fixture.NOW));
                atEachPage(
                        database,
                        () -> book.rewrite(id, 1, new Content(entry.draft(), null), "Maya Okafor", Fixture.NOW));
                atEachPage(database, () -> book.decide(decided(id, Decision.FOR_APPROVAL)));
                var told = Entries.approved(Entries.journal(number));
                atEachPage(database, () -> book.approve(approved(id), told));
                assertThat(book.find(id).orElseThrow().decisions().getLast())
                        .as("with all its grounds")
                        .isEqualTo(approved(id));
                assertThat(new CrossingTables(database).events(told.key())).hasSize(1);
            }
            assertThat(new ArchiveTables(database)
                            .verify(List.of(), Progress.NONE)
                            .ok())
                    .isTrue();
        }
        assertThat(refusals).as("writes that met a full disk").isGreaterThan(20);
    }

    @Test
    void keepsNothingHalfOfTemplatesAndOfWhatOnePersonSays() throws IOException, SQLException {
        var file = folder.resolve("settings.weighhouse");
        Fixture.create(file).close();
        try (var opened = Opening.of(file, Fixture.CLOCK, Schema.current())) {
            var database = opened.database();
            var book = new JournalTables(database);
            for (int number = 1; number <= ENTRIES; number++) {
                var template = new Template("Rent " + number, draft(number), Template.Every.MONTH, null, false);
                atEachPage(database, () -> book.keep(template, "Maya Okafor", Fixture.NOW));
                var why = new OnePerson(words(template.name()), "Ann", Fixture.NOW);
                atEachPage(database, () -> book.say(why));
                atEachPage(database, () -> book.forget(template.name(), "Maya Okafor", Fixture.NOW));
                assertThat(book.onePerson()).contains(why);
            }
            assertThat(book.templates()).isEmpty();
        }
        assertThat(refusals).as("writes that met a full disk").isGreaterThan(10);
    }

    /** Gives the file one page more each time, until the write fits. */
    private void atEachPage(Database database, Runnable write) {
        var before = rows(database);
        var pages = pragma(database, "page_count");
        for (int more = 0; ; more++) {
            pragma(database, "max_page_count = " + (pages + more));
            try {
                write.run();
                break;
            } catch (FailureException e) {
                refusals++;
                assertThat(e).hasMessageContaining("cannot be written, so nothing was changed: the disk is full.");
                assertThat(e.failure().nextStep()).contains("Make room on the disk");
            }
            assertThat(rows(database)).as("nothing of it was kept").isEqualTo(before);
            assertThat(more).as("a write needs no more pages than that").isLessThan(60);
        }
        assertThat(rows(database)).isNotEqualTo(before);
    }

    private static Map<String, Long> rows(Database database) {
        return database.read(handle -> {
            var rows = new TreeMap<String, Long>();
            for (var table : handle.createQuery("select name from sqlite_schema where type = 'table'"
                            + " and sql not like 'create virtual%' and name not like 'sqlite%'")
                    .mapTo(String.class)
                    .list()) {
                rows.put(
                        table,
                        handle.createQuery("select count(*) from \"%s\"".formatted(table))
                                .mapTo(Long.class)
                                .one());
            }
            return rows;
        });
    }

    private static int pragma(Database database, String pragma) {
        return database.read(handle ->
                handle.createQuery("pragma " + pragma).mapTo(Integer.class).one());
    }

    private static Decided decided(JournalId id, Decision decision) {
        return new Decided(id, decision, "Maya Okafor", Fixture.NOW, words("because"), null);
    }

    private static Decided approved(JournalId id) {
        var grounds = new Grounds(List.of(
                new Ground("Entry", words("lines"), "2 lines", "revision 1"),
                new Ground("Mapping", words("decisions"), "3 decisions", "here")));
        var approval = new Approval("Priya Nair", Fixture.NOW, "till-pc", grounds, null);
        return new Decided(id, Decision.APPROVED, "Priya Nair", Fixture.NOW, words("seen"), approval);
    }

    private static Draft draft(int number) {
        var amount = Money.of(number + ".40", "GBP");
        return new Draft(
                Fixture.OCTOBER.to(),
                words("Takings"),
                null,
                List.of(
                        new Draft.Line(new AccountId("cash"), amount, words("till"), null, Map.of()),
                        new Draft.Line(new AccountId("sales"), amount.negated(), words("sold"), null, Map.of())),
                null);
    }

    /** Enough of them to fill pages. */
    private static String words(String word) {
        return (word + " ").repeat(200);
    }
}
