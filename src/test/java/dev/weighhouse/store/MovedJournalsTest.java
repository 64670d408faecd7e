package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalBook.Decided;
import dev.weighhouse.journal.JournalBook.Decision;
import dev.weighhouse.journal.JournalBook.First;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of schema 7 are moved over with all that points at them, and the table then takes the two new origins. */
class MovedJournalsTest {
    private static final List<Origin> OLD =
            List.of(new Origin.Scratch(new UUID(1, 2)), new Origin.Imported("E-1"), new Origin.Imported("E-2"));
    private static final List<Origin> NEW = List.of(
            new Origin.Reclass("5f3a:2026-10:GBP"),
            new Origin.Transformed(Fixture.PLATFORM, "day:2026-10-05:GBP"),
            new Origin.Transformed(new ConnectionId("stripe"), "day:2026-10-05:GBP"));

    @TempDir
    Path folder;

    private Path old;
    private List<JournalBook.Kept> before;

    private static Draft draft() {
        return new Draft(Fixture.OCTOBER.to(), "Rent", null, List.of(), null);
    }

    private static List<JournalId> add(JournalBook book, List<Origin> origins) {
        return book.add(
                origins.stream().map(origin -> new First(origin, draft())).toList(), "Ada", Fixture.NOW);
    }

    @BeforeEach
    void entriesOfSchemaSeven() throws SQLException {
        var now = folder.resolve("now.weighhouse");
        try (var workspace = Fixture.connected(now)) {
            var ids = add(workspace.journals(), OLD);
            workspace.journals().rewrite(ids.getFirst(), 1, new JournalBook.Content(draft(), null), "Ben", Fixture.NOW);
            workspace.journals().decide(new Decided(ids.getLast(), Decision.DISCARDED, "Ben", Fixture.NOW, "no", null));
            before = workspace.journals().all();
        }
        old = folder.resolve("old.weighhouse");
        var seven = IntStream.rangeClosed(1, 7)
                .mapToObj("%03d.sql"::formatted)
                .map(Schema::script)
                .toList();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + old)) {
            run(connection, "pragma application_id = " + Schema.APPLICATION_ID);
            new Schema(seven).upgrade(connection, 0);
            run(connection, "attach '%s' as now".formatted(now));
            var columns = "number, source, origin, subject, currency, first_day, last_day, ordinal";
            run(connection, "insert into journal (%s) select %s from now.journal".formatted(columns, columns));
            for (var table : List.of("draft", "journal_writing", "journal_decision")) {
                run(connection, "insert into %s select * from now.%s".formatted(table, table));
            }
            run(connection, "insert or replace into meta select * from now.meta");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void saysWhatItSaidBefore() {
        assertThat(Header.of(old).version()).isEqualTo(7);
        try (var workspace = Workspace.open(old, Fixture.CLOCK)) {
            assertThat(workspace.journals().all()).isEqualTo(before);
        }
    }

    @Test
    void numbersGoOnAndTheNewOriginsComeBackAsTheyWere() {
        try (var workspace = Workspace.open(old, Fixture.CLOCK)) {
            var ids = add(workspace.journals(), NEW);
            assertThat(ids.getFirst()).isGreaterThan(before.getFirst().latest().id());
            assertThat(ids.stream()
                            .map(id -> workspace.journals().find(id).orElseThrow())
                            .map(kept -> kept.latest().origin()))
                    .isEqualTo(NEW);
            assertThat(NEW)
                    .allSatisfy(origin -> assertThat(workspace.journals().find(origin.source()))
                            .isPresent());
        }
    }

    @Test
    void oneFactStillStandsOnce() {
        try (var workspace = Workspace.open(old, Fixture.CLOCK)) {
            add(workspace.journals(), NEW);
            assertThatThrownBy(() -> add(workspace.journals(), NEW.subList(1, 2)))
                    .hasMessageContaining("is there already");
            assertThatThrownBy(() -> add(workspace.journals(), OLD.subList(1, 2)))
                    .hasMessageContaining("is there already");
        }
    }

    @Test
    void entriesAreStillOnlyAppended() throws SQLException {
        Workspace.open(old, Fixture.CLOCK).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + old)) {
            assertThatThrownBy(() -> run(connection, "update journal set subject = 'x'"))
                    .hasMessageContaining("only appended");
            assertThatThrownBy(() -> run(connection, "delete from journal")).hasMessageContaining("only appended");
        }
    }
}
