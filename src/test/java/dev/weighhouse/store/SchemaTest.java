package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.reconcile.Tolerances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older workspace is copied, then brought up to date wholly or not at all. */
class SchemaTest {
    private static final int NOW = Schema.current().version();
    private static final String LEASES = "create table next_lease (id integer primary key); ";
    private static final Schema NEXT = later(LEASES + "insert into setting values ('next', 'yes');");
    private static final Schema BROKEN = later(LEASES + "create tabel slip (id integer);");

    /** The schema after this one. */
    private static Schema later(String script) {
        var known = IntStream.rangeClosed(1, NOW).mapToObj(number -> Schema.script("%03d.sql".formatted(number)));
        return new Schema(Stream.concat(known, Stream.of(script)).toList());
    }

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void anOlderWorkspace() {
        file = folder.resolve("old.weighhouse");
        Fixture.create(file).close();
    }

    @Test
    void bringsAnOlderOneUpToDateAndKeepsACopyOfWhatItWas() {
        try (var workspace = Workspace.open(file, CLOCK, NEXT)) {
            assertThat(workspace.setting("next")).contains("yes");
            assertThat(workspace.company()).isEqualTo("Larkfield Coffee");
        }
        assertThat(Header.of(file).version()).isEqualTo(NOW + 1);
        var copy = folder.resolve("old.weighhouse.backup-v" + NOW);
        assertThat(Header.of(copy).version()).isEqualTo(NOW);
        try (var old = Workspace.open(copy, CLOCK)) {
            assertThat(old.company()).isEqualTo("Larkfield Coffee");
            assertThat(old.setting("next")).isEmpty();
        }
    }

    @Test
    void upgradesOnce() throws IOException {
        Workspace.open(file, CLOCK, NEXT).close();
        var copy = folder.resolve("old.weighhouse.backup-v" + NOW);
        Files.delete(copy);
        Workspace.open(file, CLOCK, NEXT).close();
        assertThat(copy).doesNotExist();
    }

    @Test
    void neverWritesOverACopyThatIsThere() throws IOException {
        var copy = Files.writeString(folder.resolve("old.weighhouse.backup-v" + NOW), "of last year");
        Workspace.open(file, CLOCK, NEXT).close();
        assertThat(copy).hasContent("of last year");
        assertThat(Header.of(folder.resolve("old.weighhouse.backup-v" + NOW + "-2"))
                        .version())
                .isEqualTo(NOW);
    }

    @Test
    void throwsAwayACopyThatWasCutShort() throws IOException {
        var unfinished = Files.writeString(folder.resolve("old.weighhouse.backup-unfinished"), "half");
        Workspace.open(file, CLOCK, NEXT).close();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void changesNothingWhenAScriptFailsHalfWay() {
        assertThatThrownBy(() -> Workspace.open(file, CLOCK, BROKEN)).hasMessageContaining("cannot be opened");
        assertThat(Header.of(file).version()).isEqualTo(NOW);
        try (var workspace = Workspace.open(file, CLOCK, NEXT)) {
            assertThat(workspace.writtenElsewhere())
                    .as("the failed opening let go of the file")
                    .isEmpty();
        }
    }

    @Test
    void leavesAnOlderOneToTheWindowThatWritesIt() {
        try (var writer = Workspace.open(file, CLOCK)) {
            assertThatThrownBy(() -> Workspace.open(file, CLOCK, NEXT))
                    .hasMessageContaining("another window writes it");
            assertThat(writer.setting("next")).isEmpty();
        }
    }

    @Test
    void givesAWorkspaceOfTheFirstSchemaALogAndKeepsACopyOfIt() throws SQLException {
        var first = folder.resolve("first.weighhouse");
        try (var database = Database.open(first, false);
                var statement = database.connection().createStatement()) {
            statement.executeUpdate("pragma application_id = " + Schema.APPLICATION_ID);
            new Schema(List.of(Schema.script("001.sql"))).upgrade(database.connection(), 0);
            statement.executeUpdate("insert into meta values ('company', 'Larkfield Coffee')");
        }

        try (var workspace = Workspace.open(first, CLOCK)) {
            assertThat(workspace.company()).isEqualTo("Larkfield Coffee");
            workspace.log().append(Entries.approved(Entries.journal(1)));
            assertThat(workspace.archive().totals().events()).isEqualTo(1);
        }
        assertThat(Header.of(first.resolveSibling("first.weighhouse.backup-v1")).version())
                .isEqualTo(1);
    }

    @Test
    void takesAToleranceOfTheFirstSchemaForOneInTheHomeCurrency() throws SQLException {
        var first = folder.resolve("first.weighhouse");
        try (var database = Database.open(first, false);
                var statement = database.connection().createStatement()) {
            statement.executeUpdate("pragma application_id = " + Schema.APPLICATION_ID);
            new Schema(List.of(Schema.script("001.sql"))).upgrade(database.connection(), 0);
            statement.executeUpdate("insert into meta values ('home', 'GBP')");
            statement.executeUpdate("insert into tolerance (account, minor, author, made_at) values"
                    + " (null, 5, 'ann', '2026-10-01T00:00:00Z'), ('1110', 7, 'ann', '2026-10-01T00:00:00Z')");
        }

        try (var workspace = Workspace.open(first, CLOCK)) {
            assertThat(workspace.tolerances().current())
                    .isEqualTo(new Tolerances(
                            Map.of(Fixture.GBP, 5L), Map.of(new AccountId("1110"), Map.of(Fixture.GBP, 7L))));
        }
    }

    @Test
    void knowsNothingMoreOfTransactionsThatWereQuotedBeforeItAsked() throws SQLException {
        var older = folder.resolve("older.weighhouse");
        try (var database = Database.open(older, false);
                var statement = database.connection().createStatement()) {
            statement.executeUpdate("pragma application_id = " + Schema.APPLICATION_ID);
            var scripts = IntStream.rangeClosed(1, 6).mapToObj(number -> Schema.script("%03d.sql".formatted(number)));
            new Schema(scripts.toList()).upgrade(database.connection(), 0);
            statement.executeUpdate("insert into connection values ('square', 1, 'PLATFORM', 'rest', 'Square')");
            statement.executeUpdate("insert into quote values (1, 'square', 'movements', '2026-10-01', '2026-10-31',"
                    + " '2026-11-01T09:00:00Z', '" + "0".repeat(64) + "', 1)");
            statement.executeUpdate("insert into quoted_movement values"
                    + " (1, 'cash', 't1', '2026-10-05', 'GBP', -800, null, 'R1', 'Beans', 'Coffee', 'Brewfix')");
        }

        try (var workspace = Workspace.open(older, CLOCK)) {
            assertThat(workspace
                            .quotes()
                            .movements(Fixture.PLATFORM, Fixture.OCTOBER)
                            .orElseThrow()
                            .value())
                    .containsExactly(new Transaction(
                            "t1",
                            new AccountId("cash"),
                            LocalDate.of(2026, 10, 5),
                            Money.of("-8.00", "GBP"),
                            "R1",
                            "Beans",
                            "Coffee",
                            "Brewfix"));
        }
    }

    @Test
    void anAccountThatWasQuotedBeforeStaysOfTheTypeItWasReadAs() throws SQLException {
        var older = folder.resolve("typed.weighhouse");
        try (var database = Database.open(older, false);
                var statement = database.connection().createStatement()) {
            statement.executeUpdate("pragma application_id = " + Schema.APPLICATION_ID);
            var scripts = IntStream.rangeClosed(1, 18).mapToObj(number -> Schema.script("%03d.sql".formatted(number)));
            new Schema(scripts.toList()).upgrade(database.connection(), 0);
            statement.executeUpdate("insert into connection values ('square', 1, 'PLATFORM', 'pleo', 'Pleo')");
            statement.executeUpdate("insert into quote values (1, 'square', 'accounts', '', '',"
                    + " '2026-11-01T09:00:00Z', '" + "0".repeat(64) + "', 1)");
            statement.executeUpdate(
                    "insert into quoted_account values (1, 'a', null, 'Travel', null, 'EXPENSE', null, 1,"
                            + " null, null, null, 'GBP', 'DEBIT', null, null, null, null, null, null, null)");
        }

        try (var workspace = Workspace.open(older, CLOCK)) {
            assertThat(workspace
                            .quotes()
                            .accounts(Fixture.PLATFORM)
                            .orElseThrow()
                            .value()
                            .all())
                    .extracting(Account::type)
                    .containsExactly(AccountType.EXPENSE);
            assertThat(workspace.archive().verify(List.of(), Progress.NONE).ok())
                    .isTrue();
        }
    }

    @Test
    void anOlderOneKeepsWhatWasSaidOfTheScheduleAndTakesReadingByHandFromNowOn() throws SQLException {
        var older = new Schema(IntStream.range(1, 21)
                .mapToObj(number -> Schema.script("%03d.sql".formatted(number)))
                .toList());
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement()) {
            older.upgrade(connection, 0);
            statement.execute("insert into cadence_said (connection, kind, at, history_from, author, made_at)"
                    + " values ('till', 'DAILY', '06:30', '2025-01', 'Ben', '2026-11-04T16:47:00Z')");

            Schema.current().upgrade(connection, 20);

            statement.execute("insert into cadence_said (connection, kind, author, made_at)"
                    + " values ('till', 'BY_HAND', 'Ben', '2026-11-04T16:48:00Z')");
            try (var rows = statement.executeQuery("select kind, at, history_from from cadence_said order by id")) {
                assertThat(rows.next()).isTrue();
                assertThat(List.of(rows.getString(1), rows.getString(2), rows.getString(3)))
                        .containsExactly("DAILY", "06:30", "2025-01");
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("BY_HAND");
            }
            assertThatThrownBy(() -> statement.execute("delete from cadence_said"))
                    .hasMessageContaining("only appended");
        }
    }

    @Test
    void anOlderOneIsNotReadToCopyItsMappingAndStaysAsItIs() throws IOException {
        var older = new Schema(IntStream.range(1, NOW)
                .mapToObj(number -> Schema.script("%03d.sql".formatted(number)))
                .toList());
        var old = folder.resolve("older.weighhouse");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                var statement = connection.createStatement()) {
            older.upgrade(connection, 0);
            statement.execute("pragma application_id = " + Schema.APPLICATION_ID);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        var bytes = Files.readAllBytes(old);

        assertThatThrownBy(() -> Workspace.read(old))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().nextStep()).isEqualTo("Open it once, which brings it up to date."))
                .hasMessageContaining("is from an older Weighhouse");
        assertThat(Files.readAllBytes(old)).isEqualTo(bytes);
    }
}
