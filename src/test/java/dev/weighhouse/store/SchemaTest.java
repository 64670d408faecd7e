package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older workspace is copied, then brought up to date wholly or not at all. */
class SchemaTest {
    private static final int NOW = Schema.current().version();
    private static final String OLD_COPY = "old.weighhouse.backup-v" + NOW;
    private static final Schema NEXT =
            andThen("create table waiver (id integer primary key); insert into setting values ('next', 'yes');");
    private static final Schema BROKEN =
            andThen("create table waiver (id integer primary key); create tabel slip (id integer);");

    /** The schema of now and one script more. */
    private static Schema andThen(String script) {
        var scripts = new ArrayList<>(scripts());
        scripts.add(script);
        return new Schema(scripts);
    }

    private static List<String> scripts() {
        return IntStream.rangeClosed(1, NOW)
                .mapToObj(number -> Schema.script("%03d.sql".formatted(number)))
                .toList();
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
        var copy = folder.resolve(OLD_COPY);
        assertThat(Header.of(copy).version()).isEqualTo(NOW);
        try (var old = Workspace.open(copy, CLOCK)) {
            assertThat(old.company()).isEqualTo("Larkfield Coffee");
            assertThat(old.setting("next")).isEmpty();
        }
    }

    @Test
    void upgradesOnce() throws IOException {
        Workspace.open(file, CLOCK, NEXT).close();
        var copy = folder.resolve(OLD_COPY);
        Files.delete(copy);
        Workspace.open(file, CLOCK, NEXT).close();
        assertThat(copy).doesNotExist();
    }

    @Test
    void neverWritesOverACopyThatIsThere() throws IOException {
        var copy = Files.writeString(folder.resolve(OLD_COPY), "of last year");
        Workspace.open(file, CLOCK, NEXT).close();
        assertThat(copy).hasContent("of last year");
        assertThat(Header.of(folder.resolve(OLD_COPY + "-2")).version()).isEqualTo(NOW);
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
            new Schema(scripts().subList(0, 1)).upgrade(database.connection(), 0);
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
}
