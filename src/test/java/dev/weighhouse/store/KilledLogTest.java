package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed while it writes the log leaves a log that holds, with all that it was told was kept. */
class KilledLogTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 60})
    void leavesALogThatHolds(int confirmedBeforeTheKill) throws Exception {
        var file = folder.resolve("killed.weighhouse");
        Fixture.create(file).close();

        var confirmed = logUntilKilled(file, confirmedBeforeTheKill);

        try (var workspace = Workspace.open(file, CLOCK)) {
            var report = workspace.archive().verify(List.of(), Progress.NONE);
            assertThat(report.firstBad()).isEmpty();
            assertThat(report.events()).as("events kept").isGreaterThanOrEqualTo(confirmed * 3L);
            for (int number = 1; number <= confirmed; number++) {
                var journal = Entries.journal(number);
                assertThat(workspace.log().body(journal.key())).contains(journal.body());
                assertThat(workspace.archive().find(journal.key().brief(), 2).rows())
                        .hasSize(1);
            }
            Entries.journal(1_000_000).cross(workspace.log(), "goes on");
            assertThat(workspace.archive().verify(List.of(), Progress.NONE).ok())
                    .isTrue();
        }
    }

    /** How many crossings the child had written down, when it was killed in the midst of a later one. */
    private static int logUntilKilled(Path file, int atLeast) throws IOException, InterruptedException {
        var child = ChildProcess.start(EndlessLog.class, file.toString());
        try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            var confirmed = 0;
            while (confirmed < atLeast) {
                assertThat(said.readLine()).isEqualTo("kept " + ++confirmed);
            }
            // Through its handle, because Process itself would close the pipe with what is still in it.
            child.toHandle().destroyForcibly();
            while (said.readLine() != null) {
                confirmed++;
            }
            return confirmed;
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** Logs crossings for ever, and says of each that it was kept. */
    static final class EndlessLog {
        private EndlessLog() {}

        public static void main(String[] arguments) {
            var workspace = Workspace.open(Path.of(arguments[0]), CLOCK);
            for (var number = 1; ; number++) {
                Entries.journal(number).send(workspace.log());
                System.out.println("kept " + number);
            }
        }
    }
}
