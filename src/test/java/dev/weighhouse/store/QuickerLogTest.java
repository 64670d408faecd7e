package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Step;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log written by schema 4, whose events had a column for each field, is moved over byte for byte. */
class QuickerLogTest {
    private static final Schema FOUR = new Schema(Stream.of("001.sql", "002.sql", "003.sql", "004.sql")
            .map(Schema::script)
            .toList());

    @TempDir
    Path folder;

    private Path old;
    private Said before;

    /** What a log says of itself. */
    private record Said(Object totals, List<?> rows, Object head) {
        static Said of(Workspace workspace) {
            CrossingArchive archive = workspace.archive();
            return new Said(
                    archive.totals(),
                    archive.rows(Selection.ALL, new Page.Newest(100)),
                    archive.verify(List.of(), Progress.NONE));
        }
    }

    @BeforeEach
    void aLogOfSchemaFour() throws SQLException {
        var now = folder.resolve("now.weighhouse");
        try (var workspace = Fixture.connected(now)) {
            var log = workspace.log();
            Entries.journal(1).cross(log, "3291");
            Entries.journal(2).send(log);
            log.append(Entries.reading(3, 31, Step.RECEIVED));
            Entries.journal(4, "Online shop charges", Money.of("664.90", "EUR"), LocalDate.of(2026, 10, 18))
                    .cross(log, "3292");
            Entries.journal(5).cross(log, "3293");
            before = Said.of(workspace);
        }
        old = folder.resolve("old.weighhouse");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + old)) {
            run(connection, "pragma application_id = " + Schema.APPLICATION_ID);
            FOUR.upgrade(connection, 0);
            run(connection, "attach '%s' as now".formatted(now));
            for (var table : tables(connection)) {
                var columns = String.join(", ", columns(connection, table));
                run(
                        connection,
                        "insert or replace into %s (%s) select %s from now.%s"
                                .formatted(table, columns, columns, table));
            }
            run(connection, "insert into crossing_text (rowid, words) select number, short from crossing");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return names(
                connection,
                "select name from main.sqlite_schema where type = 'table'"
                        + " and name not like 'sqlite_%' and name not like 'crossing_text%'");
    }

    /** The columns the table had then, without those it works out itself. */
    private static List<String> columns(Connection connection, String table) throws SQLException {
        return names(connection, "select name from pragma_table_xinfo('%s', 'main') where hidden = 0".formatted(table));
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var names = new ArrayList<String>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }

    @Test
    void saysWhatItSaidBeforeAndGoesOn() {
        assertThat(Header.of(old).version()).isEqualTo(4);
        try (var workspace = Workspace.open(old, Fixture.CLOCK)) {
            assertThat(Said.of(workspace)).isEqualTo(before);
            Entries.journal(6).cross(workspace.log(), "3294");
            var report = workspace.archive().verify(List.of(), Progress.NONE);
            assertThat(report.breach()).isNull();
            assertThat(workspace.archive().totals()).isNotEqualTo(before.totals());
        }
        assertThat(folder.resolve("old.weighhouse.backup-v4")).exists();
    }

    @Test
    void stillOnlyAppends() {
        Workspace.open(old, Fixture.CLOCK).close();
        assertThat(refusal("update crossing_event set body = body")).contains("crossings are only appended");
        assertThat(refusal("delete from crossing_event")).contains("crossings are only appended");
    }

    private String refusal(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + old)) {
            run(connection, sql);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
