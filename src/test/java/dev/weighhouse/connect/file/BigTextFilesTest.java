package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.failure;
import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is true of the first rows need not be true of the last: files longer than any part that is read at once. */
class BigTextFilesTest {

    private static final int ROWS = 60_000;
    private static final String HEADINGS = "id,account,date,amount,description\n";

    @TempDir
    private Path folder;

    private static String rows(String description) {
        var rows = new StringBuilder(HEADINGS);
        for (var row = 0; row < ROWS; row++) {
            rows.append("T%d,till,2026-10-01,0.01,%s%n".formatted(row, description));
        }
        return rows.toString();
    }

    private Path written(byte[] bytes) {
        return new Desk(folder).file("txn.csv", bytes).path("txn.csv");
    }

    private static List<String> descriptions(Path file, ColumnProfile profile) {
        var seen = new ArrayList<String>();
        MovementFile.read(file, profile, Desk.GBP, row -> seen.add(row.text(Field.DESCRIPTION)));
        return seen;
    }

    @Test
    void readsLettersOfSeveralBytesWhereverThePartsAreCut() {
        for (var shift = 0; shift < 3; shift++) {
            var file = written(rows("€".repeat(5) + "x".repeat(shift)).getBytes(StandardCharsets.UTF_8));

            assertThat(descriptions(file, ColumnProfile.found(FileKind.TRANSACTIONS)))
                    .hasSize(ROWS)
                    .containsOnly("€".repeat(5) + "x".repeat(shift));
        }
    }

    @Test
    void readsAWholeFileAsWindows1252IfOnlyItsLastRowIsNotUtf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(rows("plain").getBytes(StandardCharsets.US_ASCII));
        bytes.write("last,till,2026-10-01,0.01,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(descriptions(written(bytes.toByteArray()), ColumnProfile.found(FileKind.TRANSACTIONS)))
                .last()
                .isEqualTo("café");
    }

    @Test
    void namesTheRowOfBadBytesFarBelowTheFirstRows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(rows("plain").getBytes(StandardCharsets.US_ASCII));
        bytes.write("last,till,2026-10-01,0.01,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        var file = written(bytes.toByteArray());
        var utf8 = ColumnProfile.found(FileKind.TRANSACTIONS).with("encoding", "UTF-8");

        assertThat(refused(() -> descriptions(file, utf8)))
                .startsWith("txn.csv, row %d, column 5: there are bytes that are not text".formatted(ROWS + 2));
        assertThat(refused(() -> descriptions(file, utf8.with("delimiter", ","))))
                .startsWith("txn.csv, row %d, column 5".formatted(ROWS + 2));
    }

    @Test
    void refusesAQuotationMarkLeftOpenFarBelowTheFirstRows() {
        var file = written((rows("plain") + "last,till,2026-10-01,0.01,\"open\n").getBytes(StandardCharsets.UTF_8));

        assertThat(refused(() -> descriptions(file, ColumnProfile.found(FileKind.TRANSACTIONS))))
                .startsWith("txn.csv, row %d, column".formatted(ROWS + 2))
                .contains("quotation mark");
    }

    @Test
    void refusesOtherBytesBehindTheSameSizeAndTime() throws IOException {
        var file = written(rows("one").getBytes(StandardCharsets.UTF_8));
        var time = Files.getLastModifiedTime(file);
        var table = Table.of(FileSource.of(file), ColumnProfile.found(FileKind.TRANSACTIONS), Progress.NONE);

        Files.writeString(file, rows("two"));
        Files.setLastModifiedTime(file, time);

        assertThat(failure(() -> table.read(_ -> {}))).isInstanceOf(Failure.Changed.class);
    }

    @Test
    void refusesAFileThatIsTakenAwayBetweenTheFirstLookAndTheReading() throws IOException {
        var file = written(rows("one").getBytes(StandardCharsets.UTF_8));
        var table = Table.of(FileSource.of(file), ColumnProfile.found(FileKind.TRANSACTIONS), Progress.NONE);

        Files.delete(file);

        assertThat(refused(() -> table.read(_ -> {}))).isEqualTo("txn.csv is not there.");
    }

    @Test
    void readsRowsWithVeryManyColumns() {
        var headings = new StringBuilder("id,account,date,amount");
        var cells = new StringBuilder("1,till,2026-10-01,0.01");
        for (var column = 0; column < 200; column++) {
            headings.append(",more").append(column);
            cells.append(",").append("x".repeat(20)).append(' ');
        }
        var file = written((headings + "\n" + cells + "\n").getBytes(StandardCharsets.UTF_8));
        var seen = new ArrayList<Long>();

        MovementFile.read(file, ColumnProfile.found(FileKind.TRANSACTIONS), Desk.GBP, row -> seen.add(row.minor()));

        assertThat(seen).containsExactly(1L);
    }
}
