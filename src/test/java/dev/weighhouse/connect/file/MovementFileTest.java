package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovementFileTest {

    private static final String ROWS =
            "id,account,date,amount\nA,1000,2026-10-01,1.50\nB,4000,2026-10-02,(2.00)\nTOTAL7,4000,2026-10-02,3\n";

    @TempDir
    private Path folder;

    private List<String> read(String text) {
        var seen = new ArrayList<String>();
        var file = new Desk(folder).file("txn.csv", text).path("txn.csv");
        MovementFile.read(
                file,
                ColumnProfile.found(FileKind.TRANSACTIONS),
                Desk.GBP,
                row -> seen.add("%d %s %s %s %d %s"
                        .formatted(
                                row.number(),
                                row.view(Field.ID),
                                row.text(Field.ACCOUNT),
                                LocalDate.ofEpochDay(row.epochDay()),
                                row.minor(),
                                row.currency())));
        return seen;
    }

    @Test
    void givesEveryRowInItsOrder() {
        assertThat(read(ROWS))
                .containsExactly(
                        "2 A 1000 2026-10-01 150 GBP",
                        "3 B 4000 2026-10-02 -200 GBP",
                        "4 TOTAL7 4000 2026-10-02 300 GBP");
    }

    @Test
    void refusesARowThatWasCutOff() {
        assertThat(refused(() -> read(ROWS + "C"))).contains("txn.csv, row 5, column date", "empty");
    }

    @Test
    void saysWhichBytesItRead() {
        var file = new Desk(folder).file("txn.csv", ROWS).path("txn.csv");

        assertThat(MovementFile.read(file, ColumnProfile.found(FileKind.TRANSACTIONS), Desk.GBP, _ -> {}))
                .isEqualTo(Digest.of(ROWS.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsManyMoreRowsThanAreLookedAtFirst() {
        var many = new StringBuilder("id,account,date,amount\n");
        for (var row = 0; row < 20_000; row++) {
            many.append("T").append(row).append(",till,2026-10-01,0.01\n");
        }

        assertThat(read(many.toString())).hasSize(20_000).last().isEqualTo("20001 T19999 till 2026-10-01 1 GBP");
    }
}
