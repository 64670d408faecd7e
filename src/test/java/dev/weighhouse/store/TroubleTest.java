package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.OCTOBER;
import static dev.weighhouse.store.Fixture.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Balance;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.QuoteBook.Pulled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the disk and SQLite complain of is told in words, and leaves the workspace as it was. */
class TroubleTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void workspace() {
        file = folder.resolve("books.weighhouse");
        try (var workspace = Fixture.connected(file)) {
            workspace.quotes().append(Fixture.pulled("1.00"));
        }
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsWhatWasThere() throws IOException, SQLException {
        try (var opened = Opening.of(file, Fixture.CLOCK, Schema.current())) {
            var database = opened.database();
            var quotes = new QuoteTables(database);
            fill(database);
            assertThatThrownBy(() -> quotes.append(large()))
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            e -> assertThat(e.failure().nextStep()).contains("Make room on the disk"))
                    .hasMessageContaining(
                            "books.weighhouse cannot be written, so nothing was changed: the disk is full.");
            assertThat(quotes.balances(PLATFORM, OCTOBER.closing())
                            .orElseThrow()
                            .value())
                    .containsExactly(Fixture.balance("cash", "1.00"));
            empty(database);
            assertThat(quotes.append(large())).as("goes on once there is room").hasSize(2);
        }
    }

    /** A file that may not grow is the same to SQLite as a disk without room. */
    private static void fill(Database database) {
        database.read(handle -> handle.createQuery("pragma max_page_count = 1")
                .mapTo(Integer.class)
                .one());
    }

    private static void empty(Database database) {
        database.read(handle -> handle.createQuery("pragma max_page_count = 1000000")
                .mapTo(Integer.class)
                .one());
    }

    private static Pulled large() {
        var balances = IntStream.range(0, 5_000)
                .mapToObj(i -> Fixture.balance("a" + i, "2.00"))
                .toArray(Balance[]::new);
        return new Pulled(
                PLATFORM, Fixture.chart(Fixture.account("cash")), List.of(Fixture.closing(balances)), List.of());
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size() - 100), 100);
        }
        assertThatThrownBy(() -> Workspace.open(file, Fixture.CLOCK).company())
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("the file is damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, another program is using it",
        "SQLITE_BUSY_SNAPSHOT, another program is using it",
        "SQLITE_READONLY_DIRECTORY, the file or its folder may not be written",
        "SQLITE_CANTOPEN, the file or its folder may not be written",
        "SQLITE_IOERR_FSYNC, the disk reports an error",
        "SQLITE_NOTADB, the file is damaged"
    })
    void hasWordsFor(SQLiteErrorCode code, String words) {
        var wrapped = new IllegalStateException(new SQLiteException("jargon", code));
        assertThat(Trouble.of(wrapped).words()).isEqualTo(words);
        assertThat(Trouble.of(wrapped).nextStep()).endsWith(".");
    }

    @Test
    void hasWordsForWhatTheFileSystemRefuses() {
        assertThat(Trouble.of(new AccessDeniedException("/usb/books")).words())
                .isEqualTo("/usb/books may not be written");
        assertThat(Trouble.of(new FileAlreadyExistsException("notes")).words()).isEqualTo("notes is in the way");
        assertThat(Trouble.of(new NoSuchFileException("books")).words()).isEqualTo("books is not there");
        assertThat(Trouble.of(new FileSystemException("books", null, "No space left on device"))
                        .words())
                .isEqualTo("books: No space left on device");
    }

    @Test
    void passesOnWhatNobodyForesaw() {
        assertThat(Trouble.of(new IOException("the moon is in the way")).words())
                .isEqualTo("the moon is in the way");
    }
}
