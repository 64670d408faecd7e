package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk through the window that trains the start-up cache, as the packages are built with it. */
class RehearsalTest {
    private static final List<String> ASKED = List.of("-XX:TieredStopAtLevel=1", "-Dweighhouse.rehearsal=true");

    @TempDir
    Path home;

    @Test
    void showsEveryScreenOfTheSampleAndEnds() throws IOException, InterruptedException {
        try (var window = WindowProcess.start(home, ASKED)) {
            assertThat(window.output())
                    .filteredOn(line -> line.startsWith("rehearsed: "))
                    .singleElement()
                    .asString()
                    .startsWith("rehearsed: welcome, sample, ")
                    .contains(
                            "Review, ",
                            "Mappings, ",
                            "Journals, ",
                            "Crossings, ",
                            "Accounts, ",
                            "Connections, ",
                            "Settings, ")
                    .endsWith(", back, left");
            assertThat(window.process().waitFor()).isZero();
        }
    }

    @Test
    void failsLoudlyWhereSomethingCannotBeShown() throws IOException, InterruptedException {
        var broken = List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dweighhouse.rehearsal=true",
                "-Djava.io.tmpdir=" + home.resolve("not-there"));
        try (var window = WindowProcess.start(home, broken)) {
            assertThat(window.output()).noneMatch(line -> line.startsWith("rehearsed: "));
            assertThat(window.complaint()).contains("The rehearsal failed: sample: ");
            assertThat(window.process().waitFor()).isEqualTo(1);
        }
    }
}
