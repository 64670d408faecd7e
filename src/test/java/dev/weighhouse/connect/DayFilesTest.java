package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:10:00Z");

    @TempDir
    Path folder;

    @Test
    void outliveTheProcess() {
        new DayFiles(folder)
                .change(
                        "xero a",
                        count -> count.taken(NOW)
                                .taken(NOW)
                                .told(5_000, 100, 0, NOW)
                                .closedUntil(NOW.plusSeconds(500)));

        var again = new DayFiles(folder).change("xero a", count -> count.at(NOW));

        assertThat(again.left(5_000)).isEqualTo(100);
        assertThat(again.closed()).isEqualTo(NOW.plusSeconds(500));
        assertThat(new DayFiles(folder).change("xero b", count -> count)).isEqualTo(DayCount.NONE);
    }

    @Test
    void severalThatCountAtOnceLoseNothing() {
        var window = new DayFiles(folder);
        IntStream.range(0, 200).parallel().forEach(_ -> window.change("xero", count -> count.taken(NOW)));

        assertThat(window.change("xero", count -> count).left(1_000)).isEqualTo(800);
    }

    @Test
    void severalDesksOfOneProcessLoseNothingEither() {
        IntStream.range(0, 200).parallel().forEach(_ -> new DayFiles(folder).change("xero", count -> count.taken(NOW)));

        assertThat(new DayFiles(folder).change("xero", count -> count).left(1_000))
                .isEqualTo(800);
    }

    @Test
    void whatIsLeftOfALongerTextOfAKilledProgramIsPassedOver() throws IOException {
        var files = new DayFiles(folder);
        files.change("xero", count -> count.taken(NOW).closedUntil(NOW.plusSeconds(500)));
        try (var all = Files.list(folder)) {
            var file = all.findFirst().orElseThrow();
            Files.writeString(file, Files.readString(file) + "ur 495633 7\nend\n");
        }

        var read = files.change("xero", count -> count);
        assertThat(read.left(10)).isEqualTo(9);
        assertThat(read.closed()).isEqualTo(NOW.plusSeconds(500));
    }

    @Test
    void aFileThatWasCutShortSaysNothing() throws IOException {
        var files = new DayFiles(folder);
        files.change("xero", count -> count.taken(NOW));
        try (var all = Files.list(folder)) {
            var file = all.findFirst().orElseThrow();
            var text = Files.readString(file);
            Files.writeString(file, text.substring(0, text.length() - 3));
        }

        assertThat(files.change("xero", count -> count)).isEqualTo(DayCount.NONE);
        assertThat(files.change("xero", count -> count.taken(NOW)).left(10)).isEqualTo(9);
    }

    @Test
    void whereNoFileCanBeMadeItCountsInMemory() throws IOException {
        var blocked = Files.writeString(folder.resolve("file"), "");
        var files = new DayFiles(blocked.resolve("below"));

        files.change("xero", count -> count.taken(NOW));

        assertThat(files.change("xero", count -> count.taken(NOW)).left(10)).isEqualTo(8);
    }
}
