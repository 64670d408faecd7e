package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no workspace, or one of tomorrow, is refused and stays as it was. */
class RefusedFilesTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-29T12:00:00Z"));
    private static final int USER_VERSION = 60;

    @TempDir
    Path folder;

    @Test
    void refusesAText() throws IOException {
        var file = folder.resolve("notes.weighhouse");
        Files.writeString(file, "account;balance\n1000;12.00\n".repeat(50));
        refusesUntouched(file, "is not a Weighhouse workspace, and was not touched");
    }

    @Test
    void refusesATextShorterThanAHeader() throws IOException {
        var file = Files.writeString(folder.resolve("short.weighhouse"), "SQLite format 3\0");
        refusesUntouched(file, "is not a Weighhouse workspace");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        var file = Files.createFile(folder.resolve("empty.weighhouse"));
        refusesUntouched(file, "is not a Weighhouse workspace");
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws IOException, SQLException {
        var file = folder.resolve("photos.weighhouse");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("create table photo (id integer)");
        }
        refusesUntouched(file, "is not a Weighhouse workspace");
    }

    @Test
    void refusesAWorkspaceOfANewerProgram() throws IOException {
        var file = folder.resolve("tomorrow.weighhouse");
        Fixture.create(file).close();
        Files.delete(folder.resolve("tomorrow.weighhouse-lock"));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4).putInt(0, 99), USER_VERSION);
        }
        refusesUntouched(file, "was written by a newer Weighhouse (schema 99, this one knows");
    }

    @Test
    void refusesAFolder() throws IOException {
        var file = Files.createDirectory(folder.resolve("folder.weighhouse"));
        assertThat(refused(file)).isEqualTo(file + " is not a file.");
    }

    @Test
    void refusesWhatIsNotThere() throws IOException {
        assertThat(refused(folder.resolve("nowhere.weighhouse"))).endsWith("nowhere.weighhouse is not there.");
        assertThat(names()).isEmpty();
    }

    private void refusesUntouched(Path file, String words) throws IOException {
        Files.setLastModifiedTime(file, LONG_AGO);
        var bytes = Files.readAllBytes(file);
        assertThat(refused(file)).contains(words).contains(file.getFileName().toString());
        assertThat(file).hasBinaryContent(bytes);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        assertThat(names()).containsExactly(file.getFileName().toString());
    }

    private String refused(Path file) {
        var words = new StringBuilder();
        assertThatThrownBy(() -> Workspace.open(file, Fixture.CLOCK))
                .isInstanceOfSatisfying(FailureException.class, e -> {
                    assertThat(e.failure()).isInstanceOf(Failure.BadInput.class);
                    assertThat(e.failure().nextStep()).isNotBlank();
                    words.append(e.failure().words());
                });
        return words.toString();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
