package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program started again while it runs, each time as a process of its own. */
class SecondStartTest {
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

    @TempDir
    Path home;

    private Path workspace(String name) {
        var file = home.resolve(name);
        Workspace.create(file, name, Currency.getInstance("GBP"), Set.of(), Clock.systemUTC())
                .close();
        return file;
    }

    private String settings() throws IOException {
        var file = home.resolve("xdg_config_home/weighhouse/settings.properties");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Test
    void handsItsFileToTheWindowThatIsThereAndEnds() throws IOException, InterruptedException {
        workspace("Larkfield.weighhouse");
        try (var window = WindowProcess.start(home, QUICK)) {
            window.untilItStands();
            // Named as a person at a terminal names it, from where that stands.
            try (var second = WindowProcess.start(home, QUICK, "Larkfield.weighhouse")) {
                assertThat(second.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(second.process().exitValue()).isZero();
            }
            // The file that was opened last stands in the settings.
            while (!settings().contains("Larkfield.weighhouse")) {
                assertThat(window.process().waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
            }
            try (var third = WindowProcess.start(home, QUICK, "Gone.weighhouse")) {
                assertThat(third.process().waitFor()).isEqualTo(1);
                assertThat(third.complaint()).contains("Gone.weighhouse is not there.");
            }
            assertThat(window.process().isAlive()).isTrue();
        }
    }

    @Test
    void ofTwoAtTheSameMomentOneOpensTheWindow() throws IOException, InterruptedException {
        try (var one = WindowProcess.start(home, QUICK);
                var other = WindowProcess.start(home, QUICK)) {
            while (one.process().isAlive() && other.process().isAlive()) {
                one.process().waitFor(20, TimeUnit.MILLISECONDS);
            }
            var ended = one.process().isAlive() ? other : one;
            var open = one.process().isAlive() ? one : other;
            assertThat(ended.process().waitFor()).isZero();
            open.untilItStands();
            assertThat(ended.output()).doesNotContain(WindowProcess.STANDS);
        }
    }

    @Test
    void afterAKilledOneTheNextOpensTheWindow() throws IOException, InterruptedException {
        try (var killed = WindowProcess.start(home, QUICK)) {
            killed.untilItStands();
            killed.process().destroyForcibly().waitFor();
        }
        try (var next = WindowProcess.start(home, QUICK)) {
            next.untilItStands();
        }
    }
}
