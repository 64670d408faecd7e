package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What crossings are found by holds against what their events say; the quick check does not ask for it. */
class IndexCheckTest {
    @TempDir
    static Path written;

    private static ForgedLog whole;

    @TempDir
    Path folder;

    private ForgedLog log;

    @BeforeAll
    static void write() {
        whole = ForgedLog.of(written.resolve("whole.weighhouse"), 3);
    }

    @BeforeEach
    void copy() {
        log = whole.copiedTo(folder.resolve("books.weighhouse"));
    }

    @Test
    void isContentWithALogAsItWasWritten() {
        assertThat(thoroughly().firstBad()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from crossing_person where number = 2 | The list of people does not agree with event 5.",
                "insert into crossing_person values ('Nobody', 3) | The list of people does not agree with event 9.",
                "insert or replace into crossing_text (rowid, words) values (2, 'nothing') | The index of words does not agree with event"
            })
    void namesTheCrossingThatIsFoundByAnythingElse(String sql, String words) {
        log.alter(sql);

        assertThat(log.verify().ok()).as("the quick check does not see it").isTrue();
        assertThat(thoroughly().firstBad()).map(Breach::words).get().asString().startsWith(words);
    }

    private ChainReport thoroughly() {
        try (var workspace = Workspace.open(log.file(), Fixture.CLOCK)) {
            return workspace.archive().verifyThoroughly(List.of(), Progress.NONE);
        }
    }
}
