package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.weighhouse.crossing.FailureException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first to open a workspace writes it, in this process and among processes. */
class OneWriterTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("shared.weighhouse");
    }

    @Test
    void opensReadOnlyForTheSecondAndSaysWhoWritesSinceWhen() {
        try (var writer = Fixture.connected(file);
                var reader = Workspace.open(file, CLOCK)) {
            assertThat(writer.writtenElsewhere()).isEmpty();
            assertThat(reader.writtenElsewhere())
                    .hasValueSatisfying(who -> assertThat(who)
                            .contains("since 2026-11-03T09:15:00Z")
                            .contains("process " + ProcessHandle.current().pid()));
            assertThatThrownBy(() -> reader.set("lens", "debit"))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("is only read here; it is written by");
        }
    }

    @Test
    void showsTheReaderWhatTheWriterCommits() {
        try (var writer = Fixture.connected(file);
                var reader = Workspace.open(file, CLOCK)) {
            writer.quotes().append(Fixture.pulled("12.50"));
            assertThat(reader.quotes().balances(Fixture.PLATFORM, Fixture.OCTOBER.closing()))
                    .hasValueSatisfying(
                            stored -> assertThat(stored.value()).containsExactly(Fixture.balance("cash", "12.50")));
        }
    }

    @Test
    void letsTheNextOneWriteWhenTheWriterCloses() {
        Fixture.create(file).close();
        try (var next = Workspace.open(file, CLOCK)) {
            next.set("lens", "debit");
            assertThat(next.setting("lens")).contains("debit");
        }
    }

    @Test
    void isNotFooledByALink() throws IOException {
        try (var writer = Fixture.create(file);
                var reader = Workspace.open(Files.createSymbolicLink(folder.resolve("link.weighhouse"), file), CLOCK)) {
            assertThat(reader.writtenElsewhere()).isPresent();
            assertThat(reader.file()).isEqualTo(writer.file());
        }
    }

    @Test
    void opensReadOnlyWhereAnotherProcessWrites() throws IOException, InterruptedException {
        Fixture.create(file).close();
        var child = ChildProcess.start(Holder.class, file.toString());
        try (var said = reader(child)) {
            assertThat(said.readLine()).isEqualTo("writes");
            try (var reader = Workspace.open(file, CLOCK)) {
                assertThat(reader.writtenElsewhere())
                        .hasValueSatisfying(who -> assertThat(who).contains("process " + child.pid()));
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (var after = Workspace.open(file, CLOCK)) {
            assertThat(after.writtenElsewhere())
                    .as("the lock ends with the process that was killed")
                    .isEmpty();
        }
    }

    /** On POSIX systems, closing a second channel on a locked file would silently give the lock away. */
    @Test
    void keepsTheLockAgainstOtherProcessesAfterASecondWindowHereCameAndWent() throws IOException, InterruptedException {
        try (var writer = Fixture.create(file)) {
            try (var reader = Workspace.open(file, CLOCK)) {
                assertThat(reader.writtenElsewhere()).isPresent();
            }
            var child = ChildProcess.start(Holder.class, file.toString());
            try (var said = reader(child)) {
                assertThat(said.readLine()).isEqualTo("reads");
            } finally {
                child.destroyForcibly().waitFor();
            }
            writer.set("still", "mine");
            assertThat(writer.setting("still")).contains("mine");
        }
    }

    @Test
    void opensAWriteProtectedFileReadOnly() {
        Fixture.create(file).close();
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeFalse(Files.isWritable(file), "this user may write everything");
        try (var reader = Workspace.open(file, CLOCK)) {
            assertThat(reader.writtenElsewhere()).contains("nobody, because the file is write-protected");
        }
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Opens a workspace, says whether it may write, and holds it until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (var workspace = Workspace.open(Path.of(arguments[0]), CLOCK)) {
                System.out.println(workspace.writtenElsewhere().isEmpty() ? "writes" : "reads");
                System.in.transferTo(System.out);
            }
        }
    }
}
