package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static dev.weighhouse.store.Fixture.EUR;
import static dev.weighhouse.store.Fixture.GBP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("larkfield.weighhouse");
    }

    @Test
    void remembersWhoseItIsAfterItWasClosed() {
        Fixture.create(file).close();
        try (var workspace = Workspace.open(file, CLOCK)) {
            assertThat(workspace.company()).isEqualTo("Larkfield Coffee");
            assertThat(workspace.home()).isEqualTo(GBP);
            assertThat(workspace.currencies()).containsExactly(EUR, GBP);
        }
    }

    @Test
    void tellsInTheFileWhenAndByWhichProgramItWasMade() throws Exception {
        Fixture.create(file).close();
        try (var opened = Opening.of(file, CLOCK, Schema.current())) {
            var meta = opened.database()
                    .read(handle -> handle.createQuery("select key || ' ' || value from meta")
                            .mapTo(String.class)
                            .list());
            assertThat(meta).contains("made " + Fixture.NOW).anyMatch(line -> line.startsWith("made_by Weighhouse "));
        }
    }

    @Test
    void keepsItsOwnRandomIdForLife() {
        String first;
        try (var workspace = Fixture.create(file)) {
            first = workspace.id();
        }
        try (var again = Workspace.open(file, CLOCK);
                var another = Fixture.create(folder.resolve("another.weighhouse"))) {
            assertThat(UUID.fromString(again.id())).hasToString(first);
            assertThat(another.id()).isNotEqualTo(first);
        }
    }

    @Test
    void takesACurrencyOnceHoweverOftenItIsAllowed() {
        var usd = Currency.getInstance("USD");
        try (var workspace = Fixture.create(file)) {
            workspace.allow(usd);
            workspace.allow(usd);
            assertThat(workspace.currencies()).containsExactly(EUR, GBP, usd);
        }
    }

    @Test
    void keepsTheLatestValueOfASetting() {
        try (var workspace = Fixture.create(file)) {
            assertThat(workspace.setting("lens")).isEmpty();
            workspace.set("lens", "natural");
            workspace.set("lens", "debit");
            assertThat(workspace.setting("lens")).contains("debit");
        }
    }

    @Test
    void writesEveryCommitToTheDiskAndKeepsReadersAndRelationsSafe() {
        try (var opened = Opening.of(made(), CLOCK, Schema.current())) {
            assertThat(pragma(opened.database(), "journal_mode")).isEqualTo("wal");
            assertThat(pragma(opened.database(), "synchronous")).isEqualTo("2");
            assertThat(pragma(opened.database(), "foreign_keys")).isEqualTo("1");
            assertThat(pragma(opened.database(), "busy_timeout")).isEqualTo("5000");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Path made() {
        Fixture.create(file).close();
        return file;
    }

    private static String pragma(Database database, String name) {
        return database.read(handle ->
                handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    @Test
    void leavesNothingButTheFileAndItsLockBehind() {
        try (var files = Files.list(made().getParent())) {
            assertThat(files)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("larkfield.weighhouse", "larkfield.weighhouse-lock");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void makesTheFoldersOnTheWay() {
        var deep = folder.resolve("clients").resolve("larkfield").resolve("books.weighhouse");
        try (var workspace = Fixture.create(deep)) {
            assertThat(workspace.file()).isRegularFile().hasFileName("books.weighhouse");
        }
    }

    @Test
    void refusesToMakeOneWhereAFileIs() throws IOException {
        Files.writeString(file, "my shopping list");
        assertThatThrownBy(() -> Fixture.create(file))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("larkfield.weighhouse is there already");
        assertThat(file).hasContent("my shopping list");
    }

    @Test
    void refusesACompanyWithoutAName() {
        assertThatThrownBy(() -> Workspace.create(file, "  ", GBP, Set.of(), CLOCK))
                .hasMessageContaining("The company has no name");
        assertThat(file).doesNotExist();
    }

    @Test
    void saysSoWhereTheFolderCannotBeMade() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("notes.txt"), "no folder");
        assertThatThrownBy(() -> Fixture.create(inTheWay.resolve("books.weighhouse")))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().nextStep()).contains("folder"))
                .hasMessageContaining("cannot be made");
    }

    @Test
    void startsAfreshWhereTheMakingOfOneWasCutShort() throws IOException {
        Files.writeString(folder.resolve("larkfield.weighhouse-unfinished"), "half a file");
        try (var workspace = Fixture.create(file)) {
            assertThat(workspace.company()).isEqualTo("Larkfield Coffee");
        }
        assertThat(folder.resolve("larkfield.weighhouse-unfinished")).doesNotExist();
    }

    @Test
    void mayBeClosedTwice() {
        var workspace = Fixture.create(file);
        workspace.close();
        workspace.close();
        try (var again = Workspace.open(file, CLOCK)) {
            assertThat(again.writtenElsewhere()).isEmpty();
        }
    }
}
