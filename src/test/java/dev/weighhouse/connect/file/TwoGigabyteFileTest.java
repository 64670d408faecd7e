package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoGigabyteFileTest {

    @TempDir
    private Path folder;

    private void sparse(String name, long size) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.write(Desk.CHART.getBytes(StandardCharsets.UTF_8));
            file.setLength(size);
        }
    }

    @Test
    void refusesTwoGigabytesWithoutReadingThem() throws IOException {
        var desk = new Desk(folder);
        sparse("chart.csv", 2L << 30);

        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE)))
                .contains("chart.csv", "2,048 MB", "1,024 MB", "row", "column");
    }

    @Test
    void keepsToTheLimitAPersonSets() throws IOException {
        var desk = new Desk(folder).set("largest-file", "1");
        sparse("chart.csv", (1L << 20) + 1);

        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE))).contains("chart.csv", "1 MB");
    }

    @Test
    void readsWhatNeverEndsInBoundedMemory() throws IOException {
        var desk = new Desk(folder);
        sparse("chart.csv", 64L << 20);

        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE))).contains("chart.csv", "row", "column");
    }
}
